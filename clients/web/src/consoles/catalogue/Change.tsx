// An amount that is about to change: what it is now, and what it will be.
import Typography from '@mui/material/Typography';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const NOW = phrase('اکنون', 'now');
const THEN = phrase('پس از ثبت', 'after this');
const NOTHING_YET = phrase('تاکنون تعیین نشده', 'not set so far');

interface Props {
  member: string;
  now: number | null;
  then: unknown; // what is typed
}

export function Change({ member, now, then }: Props) {
  const speech = useSpeech();
  const share = typeof then === 'number' && now ? Math.round(((then - now) / now) * 10_000) : null;
  return (
    <Typography variant="body2" role="status">
      {speech.member(member)}: {speech.say(NOW)}{' '}
      {now === null ? speech.say(NOTHING_YET) : <Money amount={now} />}
      {typeof then === 'number' && (
        <>
          {' · '}
          {speech.say(THEN)} <Money amount={then} />
        </>
      )}
      {share !== null && share !== 0 && (
        <bdi>
          {' '}
          ({share > 0 ? '+' : '\u2212'}
          {speech.rate(Math.abs(share))})
        </bdi>
      )}
    </Typography>
  );
}
