// What the customer of a job was told by message, and what has become of it.
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { More } from '../More';
import { Panel } from '../Panel';
import { Code } from '../show/Code';
import { MessageStanding } from './MessageStanding';

const TITLE = phrase('پیام‌ها به مشتری', 'Messages to the customer');
const SHOWN = 20;

export function MessagesOf({ job, number }: { job: string; number: string | null }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('messages', { job, limit: SHOWN }));
  const messages = data?.rows ?? [];
  if (messages.length === 0) return null;
  return (
    <Panel title={speech.say(TITLE)}>
      <List disablePadding aria-label={speech.say(TITLE)}>
        {messages.map((message, at) => (
          <ListItem
            key={message.id}
            disableGutters
            divider={at < messages.length - 1}
            sx={{ display: 'block' }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
                {speech.choice('message_kind', message.kind)}
              </Typography>
              <MessageStanding message={message} />
            </Box>
            <Typography variant="caption" color="text.secondary" component="div">
              {speech.instant(message.settled_time ?? message.time)}{' '}
              {message.mobile && <Code text={message.mobile} />}
            </Typography>
            {message.trouble && (
              <Typography variant="caption" color="error" component="div" sx={{ overflowWrap: 'anywhere' }}>
                <bdi>{message.trouble}</bdi>
              </Typography>
            )}
          </ListItem>
        ))}
      </List>
      <More of={data} to="/messages" filters={{ job_number: number }} />
    </Panel>
  );
}
