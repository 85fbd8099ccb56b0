// Whose device it is: found by any part of a mobile or name, or, when nobody fits, somebody new.
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { memo, useState, type Ref } from 'react';
import { listPage } from '@/api/queries';
import { latinDigits } from '@/format/digits';
import { useSettled } from '@/input/useSettled';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Customer } from './admission';

const LABEL = phrase('مشتری: همراه یا نام', 'Customer: mobile or name');
const NEW = phrase('مشتری تازه: {typed}', 'New customer: {typed}');
const NONE = phrase('دست‌کم دو حرف یا رقم بنویسید.', 'Type two letters or digits at least.');
const LEAST = 2;
const PAUSE = 150; // ms

interface Props {
  value: Customer | null;
  problem: string | undefined;
  onChange: (customer: Customer | null) => void;
  onNew: (typed: string) => void;
  onChosen: () => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

type Option = Customer | { typed: string };
const isNew = (option: Option): option is { typed: string } => 'typed' in option;
const nameOf = ({ name, mobile }: Customer) => [name, mobile].filter(Boolean).join(' ');

export const CustomerField = memo(function CustomerField(props: Props) {
  const { value, problem, onChange, onNew, onChosen, inputRef, autoFocus = false } = props;
  const speech = useSpeech();
  // What is being typed; null: the field shows whom it has.
  const [typed, setTyped] = useState<string | null>(null);
  const q = useSettled(latinDigits((typed ?? '').trim()), PAUSE);
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...listPage('customers', { q, limit: 8 }),
    enabled: q.length >= LEAST,
  });
  const rows = q.length >= LEAST ? (data?.rows ?? []) : [];
  const found = rows.map(({ id, name, mobile }): Option => ({ id, name, mobile }));
  // Somebody new is offered once it is known who fits: whatever stands first is what Enter takes.
  const isAnswered = data !== undefined && !isPlaceholderData && q === latinDigits((typed ?? '').trim());
  const options = isAnswered ? [...found, { typed: (typed ?? '').trim() }] : found;
  return (
    <Autocomplete<Option>
      autoHighlight
      openOnFocus={false}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      noOptionsText={speech.say(NONE)}
      value={value}
      inputValue={typed ?? (value ? nameOf(value) : '')}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') setTyped(next);
        if (reason === 'clear') setTyped(null);
      }}
      onBlur={() => setTyped(null)}
      onChange={(_, chosen) => {
        setTyped(null);
        if (chosen && isNew(chosen)) onNew(chosen.typed);
        else onChange(chosen);
        if (chosen && !isNew(chosen)) onChosen();
      }}
      getOptionLabel={(option) => (isNew(option) ? option.typed : nameOf(option))}
      getOptionKey={(option) => (isNew(option) ? 'new' : option.id)}
      isOptionEqualToValue={(option, other) => !isNew(option) && !isNew(other) && option.id === other.id}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          {isNew(option) ? (
            speech.say(NEW, { typed: speech.digitsOf(option.typed) })
          ) : (
            <>
              <Code text={option.mobile} />
              <Typography component="span" variant="body2" sx={{ marginInlineStart: 1 }} noWrap>
                <bdi>{option.name}</bdi>
              </Typography>
            </>
          )}
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          {...(inputRef ? { inputRef } : {})}
          autoFocus={autoFocus}
          label={speech.say(LABEL)}
          required
          error={problem !== undefined}
          helperText={problem}
        />
      )}
    />
  );
});
