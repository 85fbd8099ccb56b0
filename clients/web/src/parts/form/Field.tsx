// One field of a command, by the kind that the command's own description gives it.
import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { CommandField } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { DayField } from './DayField';
import { LinesField } from './LinesField';
import { NumberField } from './NumberField';
import { PlaceField } from './PlaceField';
import { ReferenceField } from './ReferenceField';
import type { FieldValue, FormValues } from './values';

export interface FieldProps {
  field: CommandField;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  problem?: string | undefined; // what is wrong with it
  problemIn?: (path: (string | number)[]) => string | undefined; // of a line's field
  autoFocus?: boolean;
  isCell?: boolean; // in a line, whose head has the label
}

const MANY = 15;
const LONG_TEXTS = new Set([
  'complaint',
  'note',
  'address',
  'fault',
  'cause',
  'action',
  'reason',
  'text',
  'detail',
]);

export function Field(props: FieldProps) {
  const { field, value, onChange, problem, autoFocus = false, isCell = false } = props;
  const speech = useSpeech();
  const word = (value: string) => speech.choice(field.enum, value);
  const own = field[speech.language];
  const name = speech.capital(own);
  const label = isCell ? '' : name;
  // What only repeats the label helps nobody.
  const help = field.help?.[speech.language];
  const said = isCell || help === own ? undefined : help;
  const common = {
    label,
    required: field.required && !isCell,
    error: problem !== undefined,
    helperText: problem ?? said,
    autoFocus,
  };
  const named = {
    ...common,
    slotProps: { htmlInput: { 'aria-label': name, name: field.member } },
  };
  const text = typeof value === 'string' ? value : '';
  // What does not fit the eye at once is found by its letter.
  const choices = field.choices ?? [];
  const sorted =
    choices.length > MANY ? choices.toSorted((a, b) => speech.compare(word(a), word(b))) : choices;
  switch (field.kind) {
    case 'reference':
      return <ReferenceField of={field.of ?? ''} {...common} value={text || null} onChange={onChange} />;
    case 'place':
      return <PlaceField {...common} value={text || null} onChange={onChange} />;
    case 'day':
      return <DayField {...common} name={field.member} value={text || null} onChange={onChange} />;
    case 'count':
    case 'amount':
    case 'rate':
      return (
        <NumberField
          {...common}
          name={field.member}
          kind={field.kind}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <TextField
          {...common}
          select
          name={field.member}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        >
          {!field.required && <MenuItem value="">—</MenuItem>}
          {sorted.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {word(choice)}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'choices':
    case 'texts':
      return (
        <Autocomplete<string, true, false, boolean>
          multiple
          freeSolo={field.kind === 'texts'}
          autoSelect={field.kind === 'texts'}
          options={field.choices ?? []}
          getOptionLabel={word}
          value={(value as string[] | undefined) ?? []}
          onChange={(_, next) => onChange(next.flatMap((each) => each.split(/[\s,،]+/).filter(Boolean)))}
          renderInput={(params) => <TextField {...params} {...common} />}
        />
      );
    case 'lines':
      return <LinesField {...props} lines={(value as FormValues[] | undefined) ?? [{}]} />;
    case 'text':
      return (
        <TextField
          {...named}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          multiline={LONG_TEXTS.has(field.member)}
          {...(speech.form(field.member) === 'code'
            ? { slotProps: { htmlInput: { ...named.slotProps.htmlInput, dir: 'ltr' } } }
            : {})}
        />
      );
  }
}
