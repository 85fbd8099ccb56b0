// A visit: where to go and why; begun and ended with one button each.
import Link from '@mui/material/Link';
import { useRecord } from '@/api/commands';
import type { AnyRow, Head } from '@/api/types';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { RECORDED } from '@/parts/record/words';
import { Code } from '@/parts/show/Code';
import { HoursText } from '@/parts/show/HoursText';
import { useTell } from '@/parts/Toasts';
import { useSpeech } from '@/words/speech';
import { VisitWork } from './VisitWork';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const spec: RecordSpec = {
  noun: 'visits',
  kind: 'visit',
  called: (found) => textOf(found.customer_name),
  history: false,
  facts: [
    'state',
    'day',
    'hours',
    'technician_name',
    'customer_name',
    'mobile',
    'address',
    'complaint',
    'request_number',
    'job_number',
    'note',
    'started_time',
    'ended_time',
    'result',
    'reason',
    'next_day',
  ],
  cell: {
    hours: ({ hours }) => <HoursText hours={textOf(hours)} />,
    mobile: ({ mobile }) => (
      <Link href={`tel:${textOf(mobile)}`}>
        <Code text={textOf(mobile)} />
      </Link>
    ),
  },
};

export default function Visit() {
  const speech = useSpeech();
  const tell = useTell();
  const begin = useRecord();
  // Whoever has arrived fills in nothing.
  const start = (visit: AnyRow & Head) => {
    const href = visit.actions.find(({ name }) => name === 'start')?.href;
    if (!href || begin.isPending) return;
    begin.mutate(
      { href, body: {} },
      {
        onSuccess: () => tell({ text: speech.say(RECORDED, { what: speech.command('StartVisit') }) }),
        onError: (error) => tell({ error }),
      },
    );
  };
  const treatments = (visit: AnyRow & Head): Record<string, ActionTreatment> => ({
    start: { key: 'KeyS', primary: true, run: () => start(visit) },
    end: { key: 'KeyE', primary: visit.state === 'started', initial: { result: 'done' } },
    plan: {
      key: 'KeyP',
      hidden: ['visit', 'request', 'job'], // what it is for does not change
      initial: {
        date: textOf(visit.day),
        hours: textOf(visit.hours),
        technician: textOf(visit.technician) || null,
        address: textOf(visit.address),
        note: textOf(visit.note),
      },
    },
  });
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(visit) => <VisitWork request={textOf(visit.request)} job={textOf(visit.job)} />}
    </RecordScreen>
  );
}
