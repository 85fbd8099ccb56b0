import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { ListScreen } from '@/parts/list/ListScreen';
import { firstPage } from '@/parts/list/page';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { JobTabs } from '../tabs';
import { LATE, READY, UNCLAIMED, WAITING } from './views';

const spec: ListSpec<'jobs'> = {
  noun: 'jobs',
  title: phrase('پرونده‌ها', 'Jobs'),
  columns: [
    'number',
    'stage',
    'serial',
    'model_code',
    'customer_name',
    'state',
    'kind',
    'admitted_day',
    'promised',
  ],
  spare: ['age', 'approval', 'site_code', 'complaint', 'admitted_time', 'finished_time', 'ended_time'],
  sortable: ['number', 'serial'],
  filters: [
    'state',
    'kind',
    'approval',
    'site_code',
    'model_code',
    { period: 'admitted_day' },
    { period: 'promised' },
  ],
  widths: { state: 105 },
  views: [WAITING, LATE, READY, UNCLAIMED],
  empty: phrase('هنوز دستگاهی پذیرش نشده است.', 'No device has been admitted yet.'),
};

export const ask = firstPage(spec);

export default function Jobs() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { data: person } = useQuery(me);
  const may = person?.may.includes('AdmitDevice') ?? false;
  const admit = () => void navigate('/admission');
  const word = speech.command('AdmitDevice');
  useKeys(may ? [{ key: 'KeyN', does: { fa: word, en: word }, run: admit }] : []);
  const button = (
    <Button variant="contained" onClick={admit} aria-keyshortcuts="N">
      {word}
    </Button>
  );
  return (
    <>
      <JobTabs />
      <ListScreen spec={spec} actions={may && button} />
    </>
  );
}
