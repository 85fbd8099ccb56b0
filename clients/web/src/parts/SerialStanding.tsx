// What has to be known of a product before anything else: that it is flagged, goes on under another
// serial, is no longer in use, or stands open at two sites.
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import type { Head, RecordOf } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CodeLink } from './show/Code';

const FLAGGED = phrase('این محصول نشان دارد: {flags}.', 'This product is flagged: {flags}.');
const CORRECTED = phrase(
  'این سریال نادرست بوده است؛ آنچه با آن ثبت شده زیر سریال درست خوانده می‌شود:',
  'This serial was a mistake; what was recorded under it is read under the right one:',
);
const RETIRED = phrase('این محصول دیگر در دست کسی نیست: {how}.', 'This product is out of use: {how}.');
const SUCCESSOR = phrase('به جای آن:', 'In its place:');
const TWICE = phrase(
  'این سریال در دو محل باز است؛ گارانتی با پذیرش زودتر می‌ماند.',
  'This serial is open at two sites; the warranty stays with the earlier admission.',
);
const CASE = phrase('دیدن مغایرت', 'See the case');
const STUB = phrase(
  'سریال موقت است: مرکز هنوز شناسنامه آن را ثبت نکرده است.',
  'This is a stub: the centre has not registered it yet.',
);

type Stands = Pick<
  RecordOf<'serials'>,
  'state' | 'standing' | 'reason' | 'flags' | 'corrected_to' | 'successor'
> &
  Pick<Head, 'sync'>;

const RETIREMENTS = new Set<string>(['replaced', 'dismantled', 'scrapped']);

interface Props {
  serial: Stands;
  ofFlags?: ReactNode; // buttons beside the flags
  ofCorrected?: ReactNode;
  ofStub?: ReactNode;
}

export function SerialStanding({ serial, ofFlags, ofCorrected, ofStub }: Props) {
  const speech = useSpeech();
  const { state, reason, flags, corrected_to: right, successor } = serial;
  // The reason is that of the state, which is one of what is said here.
  const because = (is: boolean) => is && reason !== '' && <bdi> {reason}</bdi>;
  const flagged = speech.list(flags.map((flag) => speech.choice('serial_flag', flag)));
  const ofCase = serial.sync.discrepancies[0];
  const alerts = [
    flags.length > 0 && (
      <Alert key="flags" severity="error" action={ofFlags}>
        <b>{speech.say(FLAGGED, { flags: flagged })}</b>
        {because(flags.some((flag) => flag === state))}
      </Alert>
    ),
    right !== '' && (
      <Alert key="corrected" severity="info">
        {speech.say(CORRECTED)} <CodeLink text={right} to={`/serials/${encodeURIComponent(right)}`} />
        {because(state === 'corrected')}
        {ofCorrected}
      </Alert>
    ),
    RETIREMENTS.has(state) && (
      <Alert key="retired" severity="warning">
        {speech.say(RETIRED, { how: speech.choice('serial_state', state) })}
        {because(true)}{' '}
        {successor && (
          <>
            {speech.say(SUCCESSOR)}{' '}
            <CodeLink text={successor} to={`/serials/${encodeURIComponent(successor)}`} />
          </>
        )}
      </Alert>
    ),
    state === 'duplicate' && flags.length === 0 && (
      <Alert key="twice" severity="warning">
        {speech.say(TWICE)}{' '}
        {ofCase && <CodeLink text={speech.say(CASE)} to={`/discrepancies/${encodeURIComponent(ofCase)}`} />}
      </Alert>
    ),
    serial.standing === 'stub' && right === '' && (
      <Alert key="stub" severity="info" action={ofStub}>
        {speech.say(STUB)}
      </Alert>
    ),
  ].filter(Boolean);
  return alerts.length > 0 && <Stack sx={{ gap: 1 }}>{alerts}</Stack>;
}
