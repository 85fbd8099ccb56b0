// A record that a command names: typed or scanned as its code, or chosen by a part of its name.
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPage, me } from '@/api/queries';
import type { AnyRow, Noun } from '@/api/types';
import { folded } from '@/format/digits';
import { garbledCode, ungarbled } from '@/input/codes';
import { calledBy, listOfKind } from '../references';
import { CodeOption } from '../show/CodeOption';
import { useSpeech } from '@/words/speech';

export interface Option {
  id: string; // what is sent
  code: string;
  name: string;
}

const WHOLE = 500; // rows, the most that the site gives at once
// A customer is sent by an id, too.
const isCustomerId = (of: string, value: string | null) =>
  of === 'customer' && /^\d+\.\d+\.\d+$/.test(value ?? '');
const labelOf = ({ code, name }: Option) => (name ? `${code} ${name}`.trim() : code);

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
  const { data: person } = useQuery(me);
  const list = listOfKind(of, person?.reads ?? []);
  // What a whole list of codes has not is no code; Enter takes what stands first in it.
  const isFree = !list?.isWhole || list.sent !== undefined;
  const [chosen, setChosen] = useState<Option | null>(null);
  const [typed, setTyped] = useState('');
  const [isTyping, setIsTyping] = useState(false); // a code, of which nothing has been chosen yet
  // A code with its name beside it is still that code.
  const isNamedCode = value !== null && !isTyping && typed.startsWith(`${value} `);
  const q = useDeferredValue(isNamedCode ? value : typed);
  const called = (text: string) =>
    listPage((list?.noun ?? 'parts') as Noun, {
      ...(list?.isWhole ? { limit: WHOLE } : { q: text, limit: 20 }),
      ...fixed,
    });
  const optionOf = (row: AnyRow): Option => {
    const found = calledBy(row, of, list);
    const id = String(row[list?.sent ?? 'id']);
    return { id: of === 'customer' || list?.sent ? id : found.code || id, ...found };
  };
  const optionsIn = (rows: AnyRow[], text: string): Option[] => {
    if (!list?.isWhole) return rows.map(optionOf);
    const options = new Map(rows.map(optionOf).map((option) => [option.id, option])); // each once
    return [...options.values()].filter(({ code, name }) => folded(`${code} ${name}`).includes(folded(text)));
  };
  const { data, isFetching } = useQuery({
    ...called(chosen?.code === q ? '' : q),
    enabled: list !== undefined && person !== undefined,
  });
  // Once something is chosen, all are offered in its place.
  const isChosen = chosen !== null && (labelOf(chosen) === q || (isNamedCode && chosen.id === value));
  const found = optionsIn((data?.rows ?? []) as AnyRow[], isChosen ? '' : q);
  // What nothing is called was a code, typed under a Persian layout.
  const garbled = garbledCode(q);
  const { data: meant } = useQuery({
    ...called(garbled ?? ''),
    enabled: list !== undefined && garbled !== null && data !== undefined && found.length === 0,
    placeholderData: undefined,
  });
  const options = found.length === 0 && garbled && meant ? optionsIn(meant.rows as AnyRow[], garbled) : found;
  // A form may begin with an id, which means nothing to people.
  const isNamed = chosen?.id === value || options.some(({ id }) => id === value);
  const { data: begun } = useQuery({
    ...listPage((list?.noun ?? 'parts') as Noun, { [list?.sent ?? 'id']: value, limit: 1 }),
    enabled:
      (list?.sent !== undefined || isCustomerId(of, value)) &&
      value !== null &&
      !isNamed &&
      ['', value].includes(typed),
    placeholderData: undefined,
  });
  const known = [...options, ...((begun?.rows ?? []) as AnyRow[]).map(optionOf)];
  const shown =
    chosen?.id === value
      ? chosen
      : value
        ? // What is being typed stays as it is, since more may follow.
          ((isTyping ? undefined : known.find(({ id }) => id === value)) ?? {
            id: value,
            code: value,
            name: '',
          })
        : null;
  const take = (next: Option | string | null) => {
    const code = typeof next === 'string' ? next.trim() : '';
    const option =
      typeof next === 'string' ? (code ? { id: ungarbled(code) ?? code, code, name: '' } : null) : next;
    setChosen(option);
    setIsTyping(false);
    onChange(option?.id ?? null, option);
  };
  const client = useQueryClient();
  // Whoever goes on without having chosen may have typed a whole code, or scanned a short one.
  const settle = async () => {
    const code = value !== null && chosen?.id !== value ? garbledCode(value) : null;
    if (code === null || list === undefined) return;
    const page = await client.query(called(code));
    const option = optionsIn(page.rows as AnyRow[], code).find((each) => each.code.toUpperCase() === code);
    if (option) take(option);
  };
  return (
    <Autocomplete<Option, false, false, boolean>
      freeSolo={isFree}
      autoHighlight={typed !== ''}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      value={shown}
      inputValue={typed}
      onInputChange={(_, next, reason) => {
        setTyped(next);
        if (reason !== 'input') return;
        setIsTyping(true);
        onChange(isFree ? next.trim() || null : null, null);
      }}
      onChange={(_, next) => take(next)}
      onBlur={() => void settle().catch(() => undefined)} // then the site refuses what was typed
      getOptionLabel={(option) => (typeof option === 'string' ? option : labelOf(option))}
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
