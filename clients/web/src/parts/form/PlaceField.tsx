// A place of one's own site: by its kind, or the code of a further store. The site itself says which
// it has.
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { listPage, me, record } from '@/api/queries';
import { useSpeech } from '@/words/speech';

interface Props {
  label: string;
  value: string | null;
  onChange: (place: string | null) => void;
  required?: boolean;
  error?: boolean;
  helperText?: string | undefined;
  autoFocus?: boolean;
}

export function PlaceField({
  value,
  onChange,
  label,
  required = false,
  error = false,
  helperText,
  autoFocus = false,
}: Props) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery({
    ...listPage('places', { site: person?.site, limit: 100 }),
    enabled: person !== undefined,
  });
  const { data: own } = useQuery({
    ...record('sites', person?.site_code ?? ''),
    enabled: person !== undefined,
  });
  const rows = data?.rows ?? [];
  const kinds: string[] = own?.standing_places ?? [];
  const options = [...kinds, ...rows.map((row) => row.code)];
  const word = (option: string) =>
    rows.find((row) => row.code === option)?.name ?? speech.choice('place_kind', option);
  return (
    <Autocomplete
      freeSolo
      options={options}
      getOptionLabel={word}
      value={value}
      onChange={(_, next) => onChange(next)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          error={error}
          helperText={helperText}
          autoFocus={autoFocus}
        />
      )}
    />
  );
}
