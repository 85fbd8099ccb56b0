// What the customer was told that it costs, and what he has said: the latest above, the trail below it.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { RecordOf, RowOf } from '@/api/types';
import { nameText } from '@/format/isolated';
import type { FormValues } from '@/parts/form/values';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { ActionBar, type ActionTreatment } from '@/parts/record/ActionBar';
import { DueDay } from '@/parts/show/DueDay';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('برآورد و تأیید مشتری', 'Estimate and approval');
const NONE = phrase('هنوز برآوردی به مشتری داده نشده است.', 'The customer has been told no estimate yet.');
const REPLACED = phrase('با برآورد بعدی جایگزین شد', 'replaced by a later one');
const GIVEN = phrase('{at}، {name}', '{at}, {name}');
const ANSWERED = phrase('پاسخ {at} با {way}', 'Answered {at}, by {way}');
const BY = phrase('از سوی {name}', 'by {name}');
const FEE = phrase(
  'اگر نپذیرد، هزینه بازدید {amount} به صورت کار افزوده می‌شود.',
  'If he refuses, the inspection fee of {amount} becomes a line of the account.',
);
export const OF_ESTIMATE = ['estimate', 'answer'];
const SHOWN = 20;
const COLOURS = { awaiting: 'warning', approved: 'success', refused: 'error' } as const;

type Estimate = RowOf<'estimates'>;

export function EstimatePanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('estimates', { job: job.id, limit: SHOWN }));
  const actions = job.actions.filter(({ name }) => OF_ESTIMATE.includes(name));
  const rows = data?.rows ?? [];
  if (rows.length === 0 && !actions.some(({ allowed }) => allowed)) return null;
  const waiting = rows.find(({ approval }) => approval === 'awaiting');
  const treatments: Record<string, ActionTreatment> = {
    answer: {
      key: 'KeyN',
      primary: true,
      initial: { way: 'signature' },
      before: (values) => waiting && <Asked estimate={waiting} values={values} />,
    },
    estimate: { key: 'KeyE' },
  };
  return (
    <Panel title={speech.say(TITLE)}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <ActionBar
          actions={actions.filter(({ name, allowed }) => allowed || name !== 'answer')}
          subject={job.number}
          member="job"
          treatments={treatments}
          hasPrimary={false}
        />
      </Box>
      {data && rows.length === 0 && <Typography variant="body2">{speech.say(NONE)}</Typography>}
      <Box component="ol" aria-label={speech.say(TITLE)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((estimate) => (
          <Trail key={estimate.id} estimate={estimate} />
        ))}
      </Box>
      <More of={data} to="/estimates" filters={{ job_number: job.number }} />
    </Panel>
  );
}

function Asked({ estimate, values }: { estimate: Estimate; values: FormValues }) {
  const speech = useSpeech();
  return (
    <Typography component="div">
      <b>
        <Money amount={estimate.amount} />
      </b>
      {values.answer === 'refused' && estimate.inspection_fee > 0 && (
        <Typography role="status" variant="body2" sx={{ color: 'warning.main' }}>
          {speech.say(FEE, { amount: speech.money(estimate.inspection_fee) })}
        </Typography>
      )}
    </Typography>
  );
}

function Trail({ estimate }: { estimate: Estimate }) {
  const speech = useSpeech();
  const { approval, amount, basis, given_time, given_by_name, inspection_fee, note } = estimate;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', fontWeight: 700 }}>
        <Money amount={amount} />
        <Chip
          size="small"
          variant="outlined"
          color={approval ? COLOURS[approval] : 'default'}
          label={approval ? speech.choice('approval', approval) : speech.say(REPLACED)}
        />
      </Box>
      <Typography variant="body2" color="text.secondary" component="div">
        {speech.say(GIVEN, { at: speech.instant(given_time), name: nameText(given_by_name ?? '') })} ·{' '}
        {speech.choice('estimate_basis', basis)}
        {inspection_fee > 0 && (
          <>
            {' · '}
            {speech.member('inspection_fee')} <Money amount={inspection_fee} />
          </>
        )}
      </Typography>
      {approval === 'awaiting' && estimate.valid_until && (
        <Typography variant="body2" component="div">
          {speech.member('valid_until')} <DueDay day={estimate.valid_until} />
        </Typography>
      )}
      {estimate.answered_time && estimate.way && (
        <Typography variant="body2" component="div">
          {speech.say(ANSWERED, {
            at: speech.instant(estimate.answered_time),
            way: speech.choice('answer_way', estimate.way),
          })}
          {estimate.answered_by && ` ${speech.say(BY, { name: nameText(estimate.answered_by) })}`}
        </Typography>
      )}
      {note && (
        <Typography variant="body2">
          <bdi>{note}</bdi>
        </Typography>
      )}
    </Box>
  );
}
