// A kind's text where it is only read.
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { RowOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AsItArrives } from './AsItArrives';
import { directionOf, type MessageKind } from './text';

const NO_TEXT = phrase(
  'متنی ندارد؛ از این رویداد خبری داده نمی‌شود.',
  'It has no text; nobody is told of it.',
);

interface Props {
  kind: MessageKind;
  held: RowOf<'message-templates'> | undefined;
}

export function TemplateCard({ kind, held }: Props) {
  const speech = useSpeech();
  const isOn = held?.sending === 'on';
  return (
    <Panel
      title={speech.choice('message_kind', kind)}
      actions={
        <Chip
          size="small"
          variant="outlined"
          color={isOn ? 'success' : 'default'}
          label={speech.choice('sending', held?.sending ?? 'off')}
        />
      }
    >
      {held?.text ? (
        <>
          <Typography variant="body2" dir={directionOf(held.text)} sx={{ whiteSpace: 'pre-wrap', mb: 1.5 }}>
            {held.text}
          </Typography>
          <AsItArrives text={held.text} kind={kind} />
        </>
      ) : (
        <Typography variant="body2">{speech.say(NO_TEXT)}</Typography>
      )}
    </Panel>
  );
}
