import { Busy } from '@/parts/Busy';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { RefusalView } from '@/parts/RefusalView';
import { JobPage } from './JobPage';

export default function Job() {
  const { id = '' } = useParams();
  const { data: job, error } = useQuery(record('jobs', id));
  if (error && !job) return <RefusalView error={error} />;
  return job ? <JobPage key={job.id} job={job} /> : <Busy />;
}
