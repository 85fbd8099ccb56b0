// The three verdicts of a reviewed case: who gave which and when; of the next one, whether the reader may
// give it, and otherwise who could.
import YesIcon from '@mui/icons-material/CheckCircleOutlined';
import RepairableIcon from '@mui/icons-material/BuildCircleOutlined';
import WaitingIcon from '@mui/icons-material/PendingOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isRefused } from '@/api/refusal';
import type { Action } from '@/api/types';
import { useTrial } from '@/parts/form/Preview';
import { Panel } from '@/parts/Panel';
import { whyNot } from '@/parts/record/whyNot';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { nextVerdict, VERDICTS, type Replacement, type VerdictOf } from './steps';

const TITLE = phrase('نظرهای کارشناسی', 'Verdicts');
const NOT_GIVEN = phrase('داده نشده است.', 'not given');
const YOURS = phrase('نوبت شماست.', 'It is your turn.');
const TRIED = '…'; // stands for what he would say

export function Verdicts({ found }: { found: Replacement }) {
  const speech = useSpeech();
  const next = nextVerdict(found);
  const action = found.actions.find(({ name }) => name === 'verdict');
  if (found.mode !== 'reviewed') return null;
  return (
    <Panel title={speech.say(TITLE)}>
      <Box component="ol" aria-label={speech.say(TITLE)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {VERDICTS.map((of) => {
          const given = found.verdicts.filter((verdict) => verdict.of === of);
          return (
            <Box
              component="li"
              key={of}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '24px minmax(0, 1fr)', sm: '24px 130px minmax(0, 1fr)' },
                columnGap: 1.5,
                py: 1,
                borderBottom: 1,
                borderColor: 'divider',
                '&:last-child': { borderBottom: 0 },
              }}
            >
              <Mark verdict={given[0]?.verdict} />
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {speech.choice('verdict_of', of)}
              </Typography>
              <Box sx={{ gridColumn: { xs: 2, sm: 'auto' }, minWidth: 0 }}>
                {given.map((verdict) => (
                  <Box key={verdict.time} sx={{ mb: 0.5 }}>
                    <Typography variant="body2">
                      <b>{speech.choice('product_verdict', verdict.verdict)}</b> <bdi>{verdict.note}</bdi>
                    </Typography>
                    <Typography variant="caption" color="text.secondary">
                      <bdi>{verdict.author_name}</bdi> {speech.instant(verdict.time)}
                    </Typography>
                  </Box>
                ))}
                {given.length === 0 && of !== next && (
                  <Typography variant="body2" color="text.secondary">
                    {speech.say(NOT_GIVEN)}
                  </Typography>
                )}
                {of === next && action && <Next of={of} action={action} />}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}

function Mark({ verdict }: { verdict: 'unrepairable' | 'repairable' | undefined }) {
  if (verdict === 'unrepairable') return <YesIcon color="success" fontSize="small" aria-hidden />;
  if (verdict === 'repairable') return <RepairableIcon color="warning" fontSize="small" aria-hidden />;
  return <WaitingIcon color="disabled" fontSize="small" aria-hidden />;
}

// The site says whether he may: his role, and that he has had no hand in the case.
function Next({ of, action }: { of: VerdictOf; action: Action }) {
  const speech = useSpeech();
  const { data, error } = useTrial({
    href: action.href ?? '',
    body: { of, note: TRIED },
    isReady: action.allowed,
  });
  const refused = isRefused(error) ? error.refusal : null;
  const why: Action = refused
    ? { ...action, allowed: false, why: refused.messages, who_can: refused.who_can }
    : action;
  return (
    <Typography variant="body2" color={data ? 'primary' : 'text.secondary'} role="status">
      {data ? <b>{speech.say(YOURS)}</b> : whyNot(speech, why)}
      {refused?.remedy && refused.who_can.length === 0 && ` ${speech.said(refused.remedy)}`}
    </Typography>
  );
}
