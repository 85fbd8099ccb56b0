// Where codes come in one after another: scanned anywhere on the screen, typed, or chosen by a name.
// Each is taken in its turn, so that what belongs to the code before finds it there.
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { listPage } from '@/api/queries';
import type { AnyRow, Noun } from '@/api/types';
import { useKeys, useScan } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { LIST_OF_KIND, calledBy, type Called } from '../references';
import { CodeOption } from '../show/CodeOption';

const TYPE_CODE = phrase('نوشتن کد', 'Type a code');

interface Props {
  label: string;
  help?: string;
  of?: string; // the kind of record that is offered while a name is typed: "part"
  fixed?: Record<string, string>; // what is offered of it
  onCode: (code: string) => Promise<void> | void;
  autoFocus?: boolean;
}

export function ScanField({ label, help, of, fixed, onCode, autoFocus = false }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = of ? LIST_OF_KIND[of] : undefined;
  const { data } = useQuery({
    ...listPage((list?.noun ?? 'parts') as Noun, { q, limit: 12, ...fixed }),
    enabled: list !== undefined && q.length > 1,
  });
  const choices = of && q.length > 1 ? ((data?.rows ?? []) as AnyRow[]).map((row) => calledBy(row, of)) : [];
  const turn = useRef(Promise.resolve());
  const take = useCallback(
    (code: string) => {
      setTyped('');
      if (code.trim() === '') return;
      turn.current = turn.current.then(() => onCode(code.trim())).catch(() => undefined);
    },
    [onCode],
  );
  useScan(take);
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ key: 'Slash', does: TYPE_CODE, run: () => field.current?.focus() }]);
  return (
    <Box
      data-scan="screen"
      // Enter takes the code; only from the empty field does it go to the next one.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || typed.trim() === '') return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Autocomplete<Called, false, false, true>
        freeSolo
        options={choices}
        filterOptions={(all) => all}
        value={null}
        inputValue={typed}
        onInputChange={(_, next, reason) => {
          if (reason !== 'reset') setTyped(next);
        }}
        onChange={(_, chosen) => {
          if (chosen !== null) take(typeof chosen === 'string' ? chosen : chosen.code);
        }}
        getOptionLabel={(choice) => (typeof choice === 'string' ? choice : choice.code)}
        getOptionKey={(choice) => (typeof choice === 'string' ? choice : choice.code)}
        renderOption={({ key, ...props }, choice) => (
          <li key={key} {...props}>
            <CodeOption {...choice} />
          </li>
        )}
        renderInput={(params) => (
          <TextField {...params} label={label} helperText={help} autoFocus={autoFocus} inputRef={field} />
        )}
      />
    </Box>
  );
}
