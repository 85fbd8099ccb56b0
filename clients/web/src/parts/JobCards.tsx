// Jobs as a hand on a phone finds them: a card each, the device first, with its promise.
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
import type { RowOf } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from './Awaited';
import { Empty } from './Empty';
import { More } from './More';
import { PromiseChip } from './PromiseChip';
import { Code } from './show/Code';
import { Stage } from './show/Stage';

type JobRow = RowOf<'open-jobs'>; // what the rows of both lists have

export function JobCard({ job, to = `/jobs/${job.id}` }: { job: JobRow; to?: string }) {
  const speech = useSpeech();
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={to} sx={{ display: 'block', py: 1, px: 1.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Code text={job.number} />
          <Stage stage={job.stage} />
          <Chip size="small" label={speech.choice('repair_phase', job.state)} />
          <PromiseChip state={job.state} promised={job.promised} />
          <Typography variant="caption" color="text.secondary" sx={{ marginInlineStart: 'auto' }}>
            {job.admitted_day && speech.day(job.admitted_day)}
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <Code text={job.serial} /> {job.model_code && <Code text={job.model_code} />}{' '}
          <bdi>{job.customer_name}</bdi>
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          <bdi>{job.complaint}</bdi>
        </Typography>
      </ListItemButton>
    </ListItem>
  );
}

interface Props {
  noun?: 'jobs' | 'open-jobs'; // all, or those whose device is still in the house
  query: Query;
  empty: Phrase;
  label: string;
  to?: (job: JobRow) => string;
  all?: string; // the address of the whole list
}

export function JobCards({ noun = 'jobs', query, empty, label, to, all }: Props) {
  const { data, error, refetch } = useQuery(listPage(noun, query));
  if (!data) return <Awaited error={error} onAsk={refetch} />;
  if (data.rows.length === 0) return <Empty why={empty} />;
  return (
    <>
      <List disablePadding aria-label={label}>
        {data.rows.map((job) => (
          <JobCard key={job.id} job={job} {...(to ? { to: to(job) } : {})} />
        ))}
      </List>
      <More of={data} {...(all ? { to: all } : {})} />
    </>
  );
}
