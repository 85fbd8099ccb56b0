// The way of a case with the days of its steps; on a phone one below the other.
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { VERDICTS, type Step as CaseStep } from './steps';

const STRIP = phrase('مرحله پرونده تعویض', 'Phase of the replacement');
const GIVEN = phrase('{given} از {all}', '{given} of {all}');

export function StepStrip({ steps }: { steps: CaseStep[] }) {
  const speech = useSpeech();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const here = steps.findIndex(({ isDone, isEnd }) => !isDone && !isEnd);
  const below = ({ given, isDone, day }: CaseStep) =>
    [
      given === undefined || (isDone && day)
        ? ''
        : speech.say(GIVEN, { given: speech.number(given), all: speech.number(VERDICTS.length) }),
      day ? speech.day(day) : '',
    ].filter((text) => text !== '');
  return (
    <Stepper
      activeStep={here < 0 ? steps.length : here}
      alternativeLabel={!isPhone}
      orientation={isPhone ? 'vertical' : 'horizontal'}
      connector={isPhone ? null : undefined}
      aria-label={speech.say(STRIP)}
      sx={{ mb: 2, '& .MuiStepLabel-label': isPhone ? {} : { mt: '4px !important' } }}
    >
      {steps.map((step, at) => (
        <Step key={step.event} completed={step.isDone}>
          <StepLabel
            icon={step.isDone && !step.isEnd ? undefined : speech.number(at + 1)}
            error={step.isEnd ?? false}
            optional={<Typography variant="caption">{speech.list(below(step))}</Typography>}
            sx={isPhone ? { py: 0.25 } : {}}
          >
            {speech.event(step.event)}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
