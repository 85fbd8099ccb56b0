// What an account rests upon, so that whoever reads it can check it with none of our screens: the
// head of each log that it was drawn from, and whether the two sides agree.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { me, status } from '@/api/queries';
import { lagsOf, type Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PROOF = phrase('اثبات', 'Proof');
const DRAWN = phrase('برگرفته از دفتر رویداد', 'Drawn from the log');
const UP_TO = phrase(
  'تا رویداد {sequence}، مهرشده تا {sealed}',
  'up to event {sequence}, sealed to {sealed}',
);
const HEAD = phrase('سر دفتر', 'head');
const AGREES = phrase('چکیده دو طرف برابر است؛ {at}', 'The digests of both sides are equal; {at}');
const DIFFERS = phrase(
  'چکیده این محل با مرکز برابر نیست؛ صفحه همگام‌سازی را ببینید.',
  'The digest here differs from the hub’s; see the sync page.',
);
const NOT_COMPARED = phrase('هنوز با مرکز مقایسه نشده است.', 'Not compared with the hub yet.');
const HUB_APPLIED = phrase(
  'از این محل {received} رویداد رسیده و {applied} رویداد در حساب‌ها اعمال شده است.',
  '{received} {received:event|events} of this site came, of which {applied} {applied:is|are} applied to the books.',
);
const CHECK = phrase('خودتان بررسی کنید', 'Check it yourself');

export function Proof({ agent, drawnFrom }: { agent: string; drawnFrom: Schemas['LogHead'][] }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(PROOF)}>
      {drawnFrom.map(({ log, sequence, sealed, head }) => (
        <Typography key={log} variant="body2" sx={{ overflowWrap: 'anywhere', mb: 0.5 }}>
          {speech.say(DRAWN)} <Code text={log} />{' '}
          {speech.say(UP_TO, {
            sequence: speech.number(Number(sequence)),
            sealed: speech.number(Number(sealed)),
          })}
          {'; '}
          {speech.say(HEAD)}{' '}
          <bdi dir="ltr" title={head}>
            <Code text={`${head.slice(0, 8)}…${head.slice(-4)}`} />
          </bdi>
        </Typography>
      ))}
      <Agreement agent={agent} />
      <Typography variant="body2" sx={{ mt: 1 }}>
        {speech.say(CHECK)}:
        {['amani verify', `amani statement --agent ${agent}`, 'tools/verify_log.py'].map((command) => (
          <Box key={command} component="span" sx={{ display: 'block' }}>
            <Code text={command} />
          </Box>
        ))}
      </Typography>
    </Panel>
  );
}

function Agreement({ agent }: { agent: string }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data: now } = useQuery(status);
  if (!now || !person) return null;
  const isHub = person.site_kind === 'central';
  const site = lagsOf(now).find(({ site_code }) => site_code === agent);
  const hub = site && {
    received: speech.number(site.received),
    applied: speech.number(site.applied),
  };
  const text = isHub
    ? hub && speech.say(HUB_APPLIED, hub)
    : !now.agreed_at
      ? speech.say(NOT_COMPARED)
      : now.agrees
        ? speech.say(AGREES, { at: speech.instant(now.agreed_at) })
        : speech.say(DIFFERS);
  return (
    <Box sx={{ color: !isHub && now.agreed_at && !now.agrees ? 'error.main' : 'text.primary' }}>
      <Typography variant="body2">
        {!isHub && now.agrees && '✓ '}
        {text}
      </Typography>
    </Box>
  );
}
