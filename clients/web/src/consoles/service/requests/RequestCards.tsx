// Requests that wait, a card each: who, what, where and by when.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage } from '@/api/queries';
import type { Query } from '@/api/request';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { More } from '@/parts/More';
import { Code } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const NONE = phrase('درخواستی در انتظار نیست.', 'No request waits.');

interface Props {
  query: Query;
  label: string;
  all: string; // the address of the whole list
}

export function RequestCards({ query, label, all }: Props) {
  const speech = useSpeech();
  const { data, error, refetch } = useQuery(listPage('open-requests', query));
  if (!data) return <Awaited error={error} onAsk={refetch} />;
  if (data.rows.length === 0) return <Empty why={NONE} />;
  return (
    <>
      <List disablePadding aria-label={label}>
        {data.rows.map((request) => {
          const day = request.scheduled_day ?? request.wanted;
          return (
            <ListItem key={request.id} disablePadding divider>
              <ListItemButton
                component={Link}
                to={`/requests/${request.id}`}
                sx={{ display: 'block', py: 1, px: 1.5 }}
              >
                <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                  <Code text={request.number} />
                  <Chip size="small" label={speech.choice('request_phase', request.state)} />
                  {request.priority === 'urgent' && (
                    <Chip size="small" color="error" label={speech.choice('request_priority', 'urgent')} />
                  )}
                  <Typography component="span" variant="body2">
                    {speech.choice('service_place', request.served_at)}
                  </Typography>
                  {day && <DueDay day={day} />}
                </Box>
                <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                  <bdi>{request.customer_name}</bdi> {request.mobile && <Code text={request.mobile} />}
                </Typography>
                <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
                  <bdi>{request.complaint}</bdi>
                </Typography>
              </ListItemButton>
            </ListItem>
          );
        })}
      </List>
      <More of={data} to={all} />
    </>
  );
}
