// The file that is being imported: its sheets, its columns, and what of it goes to the site.
import { useMemo, useState } from 'react';
import type { CommandField } from '@/api/types';
import { readSheets } from '@/parts/sheets/read';
import type { Sheet } from '@/parts/sheets/sheet';
import { headed, lacking, type Mapping } from './columns';
import { prepare } from './prepare';

export function useSheet(fields: CommandField[]) {
  const [name, setName] = useState('');
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [chosen, setChosen] = useState(0);
  const [changed, setChanged] = useState<Mapping | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [unreadable, setUnreadable] = useState<unknown>(null);

  const sheet = sheets[chosen];
  const found = useMemo(() => (sheet ? headed(sheet, fields) : null), [sheet, fields]);
  const mapping = changed ?? found?.mapping ?? [];
  const isComplete = found !== null && lacking(fields, mapping).length === 0;
  const prepared = useMemo(
    () => (found && isComplete ? prepare(found.rows, changed ?? found.mapping) : null),
    [found, changed, isComplete],
  );

  const forget = () => {
    setSheets([]);
    setChosen(0);
    setChanged(null);
    setUnreadable(null);
  };
  const read = async (file: File) => {
    forget();
    setName(file.name);
    setIsReading(true);
    try {
      setSheets(await readSheets(file));
    } catch (error) {
      setUnreadable(error);
    }
    setIsReading(false);
  };
  const choose = (at: number) => {
    setChosen(at);
    setChanged(null);
  };
  return {
    name,
    sheets,
    chosen,
    choose,
    found,
    mapping,
    map: setChanged,
    prepared,
    isReading,
    unreadable,
    read,
    forget,
  };
}
