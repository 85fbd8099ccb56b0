// The way of a device through the house, with the days of its steps.
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { dayOf } from '@/format/days';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const STRIP = phrase('مرحله پرونده', 'Phase of the job');

export function StateStrip({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const isStopped = job.state === 'cancelled' || job.state === 'returned';
  const way = isStopped
    ? (['admitted', job.state] as const)
    : ([
        'admitted',
        'in_repair',
        ...(job.state === 'repaired' ? (['repaired'] as const) : []), // where quality is controlled
        'ready',
        'delivered',
      ] as const);
  const at = {
    ready: job.finished_time,
    delivered: job.ended_time,
    cancelled: job.ended_time,
    returned: job.ended_time,
  };
  const dayAt = (phase: string) => {
    if (phase === 'admitted') return job.admitted_day && speech.day(job.admitted_day);
    const time = (at as Record<string, string | null>)[phase];
    return time ? speech.day(dayOf(time)) : null;
  };
  const here = way.findIndex((phase) => phase === job.state);
  return (
    <Stepper
      activeStep={job.state === 'delivered' || isStopped ? way.length : here}
      alternativeLabel
      aria-label={speech.say(STRIP)}
      sx={{ mb: 2, '& .MuiStepLabel-label': { mt: '4px !important' } }}
    >
      {way.map((phase) => (
        <Step key={phase}>
          <StepLabel
            icon={speech.number(way.findIndex((other) => other === phase) + 1)}
            error={isStopped && phase === job.state}
            optional={<Typography variant="caption">{dayAt(phase)}</Typography>}
          >
            {speech.choice('repair_phase', phase)}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
