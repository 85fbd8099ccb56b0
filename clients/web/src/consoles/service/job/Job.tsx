import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { JobPage } from './JobPage';

export default function Job() {
  const { id = '' } = useParams();
  const { data: job, error, refetch } = useQuery(record('jobs', id));
  return job ? <JobPage key={job.id} job={job} /> : <Awaited error={error} onAsk={refetch} />;
}
