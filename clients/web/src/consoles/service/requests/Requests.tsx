import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CounterTabs } from '../tabs';

const WAITING = 'open,scheduled';

const spec: ListSpec<'requests'> = {
  noun: 'requests',
  title: phrase('درخواست‌های خدمت', 'Service requests'),
  columns: [
    'number',
    'state',
    'contact',
    'customer_name',
    'mobile',
    'complaint',
    'served_at',
    'wanted',
    'scheduled_day',
    'technician_name',
  ],
  spare: ['priority', 'serial', 'model_code', 'address', 'job_number', 'registered_time', 'age', 'site_code'],
  sortable: ['number', 'wanted'],
  filters: [
    'state',
    'contact',
    'served_at',
    'priority',
    'site_code',
    { period: 'wanted' },
    { period: 'scheduled_day' },
  ],
  views: [
    { name: phrase('در انتظار', 'Waiting'), filters: { state_in: WAITING } },
    { name: phrase('برای امروز', 'For today'), filters: { state_in: WAITING, wanted_le: 'today' } },
    {
      name: phrase('در محل مشتری', 'At the customer’s'),
      filters: { state_in: WAITING, served_at: 'on_site' },
    },
  ],
  empty: phrase(
    'هنوز درخواستی ثبت نشده است؛ درخواست تلفنی و حضوری را با N ثبت کنید.',
    'No request is recorded yet; N records one by telephone or at the counter.',
  ),
};

export default function Requests() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { data: person } = useQuery(me);
  const may = person?.may.includes('RegisterRequest') ?? false;
  const word = speech.command('RegisterRequest');
  const register = () => void navigate('/requests/new');
  useKeys(may ? [{ key: 'KeyN', does: { fa: word, en: word }, run: register }] : []);
  return (
    <>
      <CounterTabs />
      <ListScreen
        spec={spec}
        actions={
          may && (
            <Button variant="contained" onClick={register} aria-keyshortcuts="N">
              {word}
            </Button>
          )
        }
      />
    </>
  );
}
