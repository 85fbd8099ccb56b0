import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '@/api/queries';
import { codeText } from '@/format/isolated';
import { Panel } from '@/parts/Panel';
import { useTell } from '@/parts/Toasts';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { Rows } from '@/parts/record/Rows';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { endsOf, refusedAtFirst, uptoOf, type LateLog } from './lateEvents';

const OF_SITE = phrase('{site}، دفتر {log}', '{site}, log {log}');
const REFUSED = phrase('رد شود', 'Refuse');
const UP_TO = phrase('تصمیم تا رویداد', 'Decide up to event');
const ORDER = phrase(
  'تصمیم به ترتیب دفتر و تا پایان آنچه با هم مهر شده گرفته می‌شود؛ ردشده‌ها کنار گذاشته می‌شوند و بقیه به حساب می‌آید.',
  'It is decided in the log’s order, up to the end of what was signed together; what is refused is set aside, the rest counts.',
);
const SUMMARY = phrase(
  '{counts} رویداد به حساب می‌آید، {refused} رد می‌شود.',
  '{counts} {counts:event|events} will count, {refused} {refused:is|are} refused.',
);
const DECIDED = phrase('تصمیم ثبت شد.', 'The decision is recorded.');

export function LateLogPanel({ log }: { log: LateLog }) {
  const speech = useSpeech();
  const tell = useTell();
  const { data: person } = useQuery(me);
  const ends = endsOf(log.events);
  const [end, setEnd] = useState(ends.at(-1) ?? '');
  const [refused, setRefused] = useState(() => refusedAtFirst(log.events));
  const [isOpen, setIsOpen] = useState(false);
  const decided = uptoOf(log.events, end);
  const chosen = decided.map(({ id }) => id).filter((id) => refused.has(id));
  const toggle = (id: string) => {
    const next = new Set(refused);
    if (!next.delete(id)) next.add(id);
    setRefused(next);
  };
  const summary = speech.say(SUMMARY, {
    counts: speech.number(decided.length - chosen.length),
    refused: speech.number(chosen.length),
  });
  return (
    <Panel title={speech.say(OF_SITE, { site: codeText(log.site), log: codeText(log.log) })}>
      <Typography variant="body2" color="text.secondary">
        {speech.say(ORDER)}
      </Typography>
      <Rows
        rows={log.events}
        columns={['id', 'kind', 'number', 'day', 'author_name', 'breach', 'detail']}
        named="late-events"
        label={log.log}
        cell={{ id: ({ id }) => <Code text={String(id)} /> }}
        after={(row) => {
          const id = String(row.id);
          return (
            <label>
              <Checkbox
                size="small"
                checked={refused.has(id)}
                disabled={!decided.some((event) => event.id === id)}
                onChange={() => toggle(id)}
              />
              {speech.say(REFUSED)}
            </label>
          );
        }}
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1, mt: 2, alignItems: { sm: 'center' } }}>
        <TextField
          select
          label={speech.say(UP_TO)}
          value={end}
          onChange={(event) => setEnd(event.target.value)}
          sx={{ width: { sm: 200 } }}
        >
          {ends.map((id) => (
            <MenuItem key={id} value={id}>
              <Code text={id} />
            </MenuItem>
          ))}
        </TextField>
        {person?.may.includes('DecideLateEvents') && (
          <Button variant="contained" onClick={() => setIsOpen(true)} sx={{ flexShrink: 0 }}>
            {speech.command('DecideLateEvents')}
          </Button>
        )}
        <Typography variant="body2">{summary}</Typography>
      </Stack>
      {isOpen && (
        <ActionDialog
          action={{
            name: 'decide',
            command: 'DecideLateEvents',
            allowed: true,
            why: null,
            who_can: [],
            href: '/late-decisions',
          }}
          subject={end}
          known={{ through: end, refused: chosen }}
          repeats={() => <Typography sx={{ fontWeight: 700 }}>{summary}</Typography>}
          onClose={() => setIsOpen(false)}
          onRecorded={() => {
            setIsOpen(false);
            tell({ text: speech.say(DECIDED) });
          }}
        />
      )}
    </Panel>
  );
}
