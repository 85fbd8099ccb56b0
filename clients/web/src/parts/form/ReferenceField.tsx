// A record that a command names: typed or scanned as its code, or chosen by a part of its name.
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPage } from '@/api/queries';
import type { AnyRow, Noun } from '@/api/types';
import { garbledCode, ungarbled } from '@/input/codes';
import { LIST_OF_KIND, calledBy } from '../references';
import { CodeOption } from '../show/CodeOption';
import { useSpeech } from '@/words/speech';

export interface Option {
  id: string; // what is sent
  code: string;
  name: string;
}

interface Props {
  of: string;
  label: string;
  value: string | null;
  onChange: (id: string | null, option: Option | null) => void;
  required?: boolean;
  error?: boolean;
  helperText?: string | undefined;
  autoFocus?: boolean;
  fixed?: Record<string, string>; // what is chosen among: {state: "ready"}
}

export function ReferenceField({
  of,
  value,
  onChange,
  fixed,
  error = false,
  required = false,
  ...field
}: Props) {
  const speech = useSpeech();
  const list = LIST_OF_KIND[of];
  const [chosen, setChosen] = useState<Option | null>(null);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const called = (text: string) =>
    listPage((list?.noun ?? 'parts') as Noun, { q: text, limit: 20, ...fixed });
  const optionOf = (row: AnyRow): Option => {
    const found = calledBy(row, of);
    const id = String(row.id);
    return { id: of === 'customer' ? id : found.code || id, ...found };
  };
  const { data, isFetching } = useQuery({
    ...called(chosen?.code === q ? '' : q),
    enabled: list !== undefined,
  });
  // What nothing is called was a code, typed under a Persian layout.
  const garbled = garbledCode(q);
  const { data: meant } = useQuery({
    ...called(garbled ?? ''),
    enabled: list !== undefined && garbled !== null && data?.rows.length === 0,
    placeholderData: undefined,
  });
  const rows = data?.rows.length === 0 && meant ? meant.rows : (data?.rows ?? []);
  const options = (rows as AnyRow[]).map(optionOf);
  const shown = chosen?.id === value ? chosen : value ? { id: value, code: value, name: '' } : null;
  const take = (next: Option | string | null) => {
    const code = typeof next === 'string' ? next.trim() : '';
    const option =
      typeof next === 'string' ? (code ? { id: ungarbled(code) ?? code, code, name: '' } : null) : next;
    setChosen(option);
    onChange(option?.id ?? null, option);
  };
  const client = useQueryClient();
  // Whoever goes on without having chosen may have typed a whole code, or scanned a short one.
  const settle = async () => {
    const code = value !== null && chosen?.id !== value ? garbledCode(value) : null;
    if (code === null || list === undefined) return;
    const page = await client.query(called(code));
    const option = (page.rows as AnyRow[]).map(optionOf).find((each) => each.code.toUpperCase() === code);
    if (option) take(option);
  };
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      autoHighlight={typed !== ''}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      value={shown}
      inputValue={typed}
      onInputChange={(_, next, reason) => {
        setTyped(next);
        if (reason === 'input') onChange(next.trim() || null, null);
      }}
      onChange={(_, next) => take(next)}
      onBlur={() => void settle().catch(() => undefined)} // then the site refuses what was typed
      getOptionLabel={(option) =>
        typeof option === 'string'
          ? option
          : option.name
            ? `${option.code} ${option.name}`.trim()
            : option.code
      }
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      isOptionEqualToValue={(option, other) => typeof other !== 'string' && option.id === other.id}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          <CodeOption code={option.code || speech.digitsOf(option.id)} name={option.name} />
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={field.label}
          required={required}
          error={error}
          helperText={field.helperText}
          autoFocus={field.autoFocus ?? false}
        />
      )}
    />
  );
}
