// The hub's backup: how old, how much it lacks, and what to do about it. Only the hub has one.
import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { metrics } from '@/api/metrics';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Command } from './show/Code';

const NONE = phrase(
  'هنوز پشتیبانی گرفته نشده است: {count} رویداد تنها روی این دستگاه است.',
  'There is no backup yet: {count} {count:event is|events are} on this machine alone.',
);
const MADE = phrase(
  'آخرین پشتیبان {ago}؛ {count} رویداد در آن نیست.',
  'Last backup {ago}; it lacks {count} {count:event|events}.',
);
const HOW = phrase('روی دستگاه مرکز اجرا کنید:', 'Run on the machine of the hub:');
const DAY = 86_400; // s

export function BackupLine() {
  const speech = useSpeech();
  const { data, dataUpdatedAt } = useQuery(metrics);
  const missing = data?.get('amani_events_not_backed_up');
  if (missing === undefined) return null;
  const age = data?.get('amani_backup_age_seconds');
  const count = speech.number(missing);
  const isDue = missing > 0 && (age === undefined || age > DAY);
  return (
    <Alert severity={isDue ? 'warning' : 'success'}>
      {age === undefined
        ? speech.say(NONE, { count })
        : speech.say(MADE, { count, ago: speech.ago(new Date(dataUpdatedAt - age * 1000).toISOString()) })}
      {isDue && (
        <>
          {' '}
          {speech.say(HOW)} <Command text="amani-hub backup --dir DIR --to FILE" />
        </>
      )}
    </Alert>
  );
}
