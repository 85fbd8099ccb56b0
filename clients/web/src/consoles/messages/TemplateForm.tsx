// A kind's text as it is written: its switch, its words by a tap, and how it arrives.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RowOf } from '@/api/types';
import { useKeys } from '@/input/keys';
import { FieldForm } from '@/parts/form/FieldForm';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { Panel } from '@/parts/Panel';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AsItArrives } from './AsItArrives';
import { directionOf, withWord, wordsOf, type MessageKind } from './text';

const RECORD = phrase('ثبت', 'Record');
const AS_IT_WAS = phrase('مانند پیش', 'As it was');
const WORDS = phrase('افزودن واژه', 'Insert a word');
const OF_KIND = phrase('متن پیام: {kind}', 'Text of the message: {kind}');

interface Props {
  kind: MessageKind;
  held: RowOf<'message-templates'> | undefined;
  isCurrent: boolean; // the keys that record are for this form
  onEnter: () => void;
}

export function TemplateForm({ kind, held, isCurrent, onEnter }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const before = { text: held?.text ?? '', sending: held?.sending ?? 'off' };
  const [isRecorded, setIsRecorded] = useState(false);
  const form = useCommandForm({
    command: 'SetMessageTemplate',
    href: '/message-templates',
    known: { kind },
    initial: before,
    onChange: () => setIsRecorded(false),
    onRecorded: () => {
      setIsRecorded(true); // until what was recorded is read
      tell({ text: speech.say(RECORDED, { what: speech.command('SetMessageTemplate') }) });
    },
  });
  const text = typeof form.values.text === 'string' ? form.values.text : '';
  const sending = form.values.sending === 'on' ? 'on' : 'off';
  const isChanged = !isRecorded && (text !== before.text || sending !== before.sending);
  const send = () => form.send();
  useKeys(
    isChanged && isCurrent
      ? [
          { key: 'F9', does: RECORD, run: send },
          { key: 'ctrl+Enter', does: RECORD, run: send },
        ]
      : [],
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const insert = (name: string) => {
    const { selectionStart, selectionEnd } = field.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    const next = withWord(text, name, selectionStart, selectionEnd);
    caret.current = next.caret;
    form.put('text', next.text);
  };
  const title = speech.choice('message_kind', kind);
  const problem = form.problemOf(['text']);
  return (
    <Panel
      title={title}
      actions={
        <FormControlLabel
          label={speech.choice('sending', sending)}
          control={
            <Switch
              checked={sending === 'on'}
              onChange={(_, isOn) => {
                onEnter();
                form.put('sending', isOn ? 'on' : 'off');
              }}
            />
          }
        />
      }
    >
      <FieldForm sx={{ gap: 1.5 }} onSend={send} onFocus={onEnter} aria-label={title}>
        {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
        <TextField
          label={speech.say(OF_KIND, { kind: title })}
          value={text}
          onChange={(event) => form.put('text', event.target.value)}
          multiline
          minRows={3}
          error={problem !== undefined}
          helperText={problem}
          inputRef={field}
          slotProps={{ htmlInput: { name: `text-${kind}`, dir: directionOf(text) } }}
        />
        <Box role="group" aria-label={speech.say(WORDS)} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {wordsOf(kind).map(({ name, says }) => (
            <Button
              key={name}
              size="small"
              variant="outlined"
              onClick={() => insert(name)}
              sx={{ gap: 0.75 }}
            >
              {speech.capital(speech.say(says))}
              <Typography component="span" variant="caption" color="text.secondary">
                <Code text={`{${name}}`} />
              </Typography>
            </Button>
          ))}
        </Box>
        {text !== '' && <AsItArrives text={text} kind={kind} />}
        {isChanged && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button type="submit" variant="contained" loading={form.isSending} aria-keyshortcuts="F9">
              {speech.say(RECORD)} (F9)
            </Button>
            <Button
              onClick={() => {
                form.replace(before);
                form.forget();
              }}
            >
              {speech.say(AS_IT_WAS)}
            </Button>
          </Box>
        )}
      </FieldForm>
    </Panel>
  );
}
