// What stands in the way, in words, with what to do; most of it passes by itself and says so.
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { troubleOf, type Status, type Trouble } from '@/api/types';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const SINCE = phrase('از {since}', 'since {since}');
const HELD = phrase(
  '{count} رویداد نگه داشته شده است، چون علتش هنوز نرسیده. پس از رسیدن آن خودبه‌خود اعمال می‌شود.',
  '{count} {count:event is|events are} held: what should come before has not come yet. They apply by themselves when it does.',
);
const QUARANTINED = phrase(
  '{count} بسته در قرنطینه است: نشانه‌هایش درست نبود و هیچ بخشی از آن اعمال نشده است. به مدیر مرکز خبر دهید.',
  '{count} {count:segment is|segments are} quarantined: not verified, and nothing of it was applied. Tell the administrator of the hub.',
);
const FORKED = phrase(
  '{count} دفتر دو ادامه دارد. به مدیر مرکز خبر دهید.',
  '{count} {count:log goes|logs go} on in two ways. Tell the administrator of the hub.',
);

const SEVERITY = { passing: 'info', permanent: 'error', differs: 'error' } as const;

function TroubleView({ trouble }: { trouble: Trouble }) {
  const speech = useSpeech();
  return (
    <Alert severity={SEVERITY[trouble.kind]} data-code={trouble.code}>
      <Typography sx={{ fontWeight: 600 }}>
        {speech.said(trouble.messages)} ({speech.say(SINCE, { since: speech.ago(trouble.since) })})
      </Typography>
      <Typography variant="body2">{speech.said(trouble.remedy)}</Typography>
      {trouble.detail && (
        <Typography variant="caption" component="p" dir="ltr" lang="en">
          {trouble.detail}
        </Typography>
      )}
    </Alert>
  );
}

export function Troubles({ now }: { now: Status }) {
  const speech = useSpeech();
  const trouble = troubleOf(now);
  const counted = (count: number) => ({ count: speech.number(count) });
  return (
    <>
      {trouble && <TroubleView trouble={trouble} />}
      {now.clock_doubts.map((doubt) => (
        <RefusalView key={doubt.code} refusal={doubt} severity="warning" />
      ))}
      {now.held > 0 && <Alert severity="info">{speech.say(HELD, counted(now.held))}</Alert>}
      {now.quarantined > 0 && (
        <Alert severity="error">{speech.say(QUARANTINED, counted(now.quarantined))}</Alert>
      )}
      {now.forked_logs > 0 && <Alert severity="error">{speech.say(FORKED, counted(now.forked_logs))}</Alert>}
    </>
  );
}
