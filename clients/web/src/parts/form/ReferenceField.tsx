// A record that a command names: typed or scanned as its code, or chosen by a part of its name.
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPage } from '@/api/queries';
import type { AnyRow, Noun } from '@/api/types';
import { ungarbled } from '@/input/codes';
import { LIST_OF_KIND } from '../references';
import { Code } from '../show/Code';
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

const text = (row: AnyRow, name: string | undefined) => {
  const value = name ? row[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

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
  const { data, isFetching } = useQuery({
    ...listPage((list?.noun ?? 'parts') as Noun, { q: chosen?.code === q ? '' : q, limit: 20, ...fixed }),
    enabled: list !== undefined,
  });
  const options = ((data?.rows ?? []) as AnyRow[]).map((row): Option => {
    const code = text(row, list?.code);
    return {
      id: of === 'customer' ? text(row, 'id') : code || text(row, 'id'),
      code,
      name: text(row, list?.name),
    };
  });
  const shown = chosen?.id === value ? chosen : value ? { id: value, code: value, name: '' } : null;
  const take = (next: Option | string | null) => {
    const code = typeof next === 'string' ? next.trim() : '';
    const option =
      typeof next === 'string' ? (code ? { id: ungarbled(code) ?? code, code, name: '' } : null) : next;
    setChosen(option);
    onChange(option?.id ?? null, option);
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
          <Code text={option.code || speech.digitsOf(option.id)} />
          <Typography
            component="bdi"
            variant="body2"
            color="text.secondary"
            sx={{ marginInlineStart: 1 }}
            noWrap
          >
            {option.name}
          </Typography>
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
