// The box of F2: a code is opened, words are searched; a scan outside of any field ends here too.
import SearchIcon from '@mui/icons-material/QrCodeScanner';
import Autocomplete from '@mui/material/Autocomplete';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useRef, useState, type Ref } from 'react';
import { useNavigate } from 'react-router';
import { search } from '@/api/queries';
import { refusedHere } from '@/api/refusal';
import type { Hit } from '@/api/types';
import { codeText } from '@/format/isolated';
import { useKeys, useScan } from '@/input/keys';
import { useStable } from '@/input/useStable';
import { useTell } from '@/parts/Toasts';
import { CodeOption } from '@/parts/show/CodeOption';
import { filled, phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useResolver } from './useResolver';

const LABEL = phrase('اسکن یا جستجو (F2)', 'Scan or search (F2)');
const GO = phrase('اسکن یا جستجوی هر کد', 'Scan or search any code');
const UNKNOWN = phrase('«{code}» در این محل شناخته نشد.', 'Nobody here knows “{code}”.');

export function CodeBox() {
  const tell = useTell();
  const navigate = useNavigate();
  const resolve = useResolver();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  const open = useStable(async (code: string) => {
    const outcome = await resolve(code);
    if (outcome.kind === 'failed') tell({ error: outcome.error });
    if (outcome.kind === 'unknown')
      tell({ error: refusedHere('not_found', filled(UNKNOWN, { code: codeText(outcome.code) })) });
    if (outcome.kind === 'opened') setText('');
  });
  const go = useStable((hit: Hit) => {
    setText('');
    void navigate(hit.href);
  });
  useKeys([{ key: 'F2', does: GO, run: () => field.current?.select() }]);
  useScan((code) => void open(code));
  return <CodeField inputRef={field} text={text} onText={setText} onCode={open} onHit={go} />;
}

interface FieldProps {
  inputRef: Ref<HTMLInputElement>;
  text: string;
  onText: (text: string) => void;
  onCode: (code: string) => Promise<void>;
  onHit: (hit: Hit) => void;
}

// It stays as it is when another screen is opened.
const CodeField = memo(function CodeField({ inputRef, text, onText, onCode, onHit }: FieldProps) {
  const speech = useSpeech();
  const { data } = useQuery(search(useDeferredValue(text)));
  return (
    <Autocomplete<Hit, false, false, true>
      freeSolo
      options={text.trim().length > 1 ? (data?.rows ?? []) : []}
      filterOptions={(all) => all}
      inputValue={text}
      value={null}
      onInputChange={(_, next, reason) => {
        if (reason !== 'reset') onText(next);
      }}
      onChange={(_, chosen) => {
        if (chosen === null) return;
        if (typeof chosen === 'string') void onCode(chosen);
        else onHit(chosen);
      }}
      groupBy={(hit) => speech.record(hit.kind)}
      getOptionLabel={(hit) => (typeof hit === 'string' ? hit : hit.number)}
      getOptionKey={(hit) => (typeof hit === 'string' ? hit : `${hit.kind} ${hit.id}`)}
      renderOption={({ key, ...props }, hit) => (
        <li key={key} {...props}>
          <CodeOption code={hit.number} name={hit.name === hit.number ? '' : hit.name} />
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={inputRef}
          label={speech.say(LABEL)}
          slotProps={{
            ...params.slotProps,
            input: {
              ...params.slotProps.input,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
      sx={{ maxWidth: { sm: 460 } }}
    />
  );
});
