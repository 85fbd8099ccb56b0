// What has happened with a document, oldest first, each with how far it has come.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { below } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Panel } from '../Panel';
import { RefusalView } from '../RefusalView';
import { Code, CodeLink } from '../show/Code';
import { Stage } from '../show/Stage';

type Step = Schemas['TimelineRow'];

const HISTORY = phrase('تاریخچه', 'History');

interface Props {
  noun: string;
  id: string;
  title?: Phrase;
}

export function Timeline({ noun, id, title = HISTORY }: Props) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(title)}>
      <Steps noun={noun} id={id} />
    </Panel>
  );
}

function Steps({ noun, id }: Omit<Props, 'title'>) {
  const speech = useSpeech();
  const { data, error } = useQuery(below<Page<Step>>(noun, id, 'timeline'));
  if (error && !data) return <RefusalView error={error} />;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, borderInlineStart: 2, borderColor: 'divider' }}>
      {(data?.rows ?? []).map((step) => (
        <Box component="li" key={step.id} sx={{ pb: 1.5, paddingInlineStart: 2, position: 'relative' }}>
          <Box
            aria-hidden
            sx={{
              position: 'absolute',
              insetInlineStart: -6,
              top: 7,
              width: 10,
              height: 10,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            }}
          />
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {speech.event(step.kind)} <Stage stage={step.stage} />
          </Typography>
          {step.text && (
            <Typography variant="body2">
              <bdi>{step.text}</bdi>
            </Typography>
          )}
          <Typography variant="caption" color="text.secondary">
            {step.at && speech.instant(step.at)}{' '}
            {step.author_name && step.author_name !== step.site_code && <bdi>{step.author_name}</bdi>}{' '}
            <Code text={step.site_code} />
            {step.job_number && step.job && (
              <>
                {' '}
                <CodeLink text={step.job_number} to={`/jobs/${step.job}`} />
              </>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
