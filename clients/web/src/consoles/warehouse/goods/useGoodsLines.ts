// The lines of a paper of goods, filled by scans: a part makes a line or counts on it, a code that
// names nothing is the serial of the last line's piece. Each scan is heard and said.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { record } from '@/api/queries';
import type { Resolved } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { lookUp } from '@/parts/scan/lookUp';
import { useTell } from '@/parts/Toasts';
import { filled, phrase, type Phrase } from '@/words/phrase';
import { withPart, withSerial, type GoodsLines, type Outcome } from './lines';

const SAID: Record<Outcome, Phrase> = {
  added: phrase('«{code}» افزوده شد.', '“{code}” was added.'),
  counted: phrase('«{code}» شمرده شد.', '“{code}” was counted.'),
  already: phrase('«{code}» پیش‌تر اسکن شده است.', '“{code}” was scanned before.'),
  unknown: phrase('«{code}» قطعه این محل نیست.', '“{code}” is no part known here.'),
};
const SOUND = { added: 'found', counted: 'found', already: 'already', unknown: 'unknown' } as const;

export interface ScannedLines {
  state: GoodsLines;
  change: (state: GoodsLines) => void;
  said: Phrase | null; // what became of the last scan
  take: (code: string) => Promise<void>;
}

interface Options {
  initial: GoodsLines;
  onChange?: (state: GoodsLines) => void;
  // What is no part, first: the lines that it begins, null when it was refused, undefined when the
  // screen has no use for it.
  other?: (found: Resolved) => Promise<GoodsLines | null | undefined>;
}

export function useGoodsLines({ initial, onChange, other }: Options): ScannedLines {
  const client = useQueryClient();
  const tell = useTell();
  const [state, setState] = useState(initial);
  const [said, setSaid] = useState<Phrase | null>(null);
  const latest = useRef(initial); // scans come faster than the page is drawn
  const change = useCallback(
    (next: GoodsLines) => {
      latest.current = next;
      setState(next);
      onChange?.(next);
    },
    [onChange],
  );
  const take = useCallback(
    async (code: string) => {
      try {
        const found = await lookUp(code);
        const begun = found && found.kind !== 'part' ? await other?.(found) : undefined;
        if (begun) change(begun);
        if (begun !== undefined) return;
        const isPart = found?.kind === 'part' && found.id !== null;
        let taken = withSerial(latest.current, code);
        if (isPart) {
          const part = await client.query(record('parts', found.id ?? ''));
          const known = { code: part.code, name: part.name, isSerial: part.tracking === 'by_serial' };
          taken = withPart(latest.current, known);
        }
        const [next, outcome] = taken;
        change(next);
        beep(SOUND[outcome]);
        setSaid(filled(SAID[outcome], { code: codeText(isPart ? found.number : code) }));
      } catch (error) {
        beep('unknown');
        tell({ error });
      }
    },
    [change, client, other, tell],
  );
  return { state, change, said, take };
}
