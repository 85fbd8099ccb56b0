// Two short lists of the day, each with the way to the whole of it.
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage } from '@/api/queries';
import type { AnyRow, Noun } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { Empty } from '@/parts/Empty';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const JOBS = phrase('پرونده‌های باز', 'Open jobs');
const NO_JOBS = phrase('پرونده بازی نیست.', 'No job is open.');
const ON_THE_WAY = phrase('بارنامه‌های در راه', 'Waybills on the way');
const NOTHING_COMES = phrase('چیزی در راه نیست.', 'Nothing is on the way.');
const ALL = phrase('همه ({count})', 'All ({count})');
const OPEN_STATES = 'admitted,in_repair,ready';
const SHOWN = 8;

interface Props {
  noun: Noun;
  filters: Record<string, string>;
  columns: string[];
  title: Phrase;
  empty: Phrase;
}

function ShortList({ noun, filters, columns, title, empty }: Props) {
  const speech = useSpeech();
  const { data, error } = useQuery(listPage(noun, { ...filters, limit: SHOWN }));
  const rows = (data?.rows ?? []) as AnyRow[];
  const count = data?.count?.value ?? rows.length;
  return (
    <Panel
      title={speech.say(title)}
      actions={
        count > 0 && (
          <Button component={Link} to={`/${noun}?${new URLSearchParams(filters).toString()}`}>
            {speech.say(ALL, { count: speech.number(count) })}
          </Button>
        )
      }
    >
      {error && <RefusalView error={error} />}
      {!error && !data && <Busy />}
      {data && rows.length === 0 && <Empty why={empty} />}
      {rows.length > 0 && (
        <Rows
          rows={rows}
          columns={columns}
          named={noun}
          label={speech.say(title)}
          cell={{
            number: ({ id, number }) => <CodeLink text={String(number)} to={`/${noun}/${String(id)}`} />,
          }}
        />
      )}
    </Panel>
  );
}

export function OpenJobs({ site }: { site: string }) {
  return (
    <ShortList
      noun="jobs"
      filters={{ site_code: site, state_in: OPEN_STATES, sort: 'id' }}
      columns={['number', 'serial', 'customer_name', 'state', 'promised']}
      title={JOBS}
      empty={NO_JOBS}
    />
  );
}

export function OnTheWay() {
  return (
    <ShortList
      noun="waybills"
      filters={{ state: 'in_transit' }}
      columns={['number', 'from_site_code', 'to_site_code', 'sent_day']}
      title={ON_THE_WAY}
      empty={NOTHING_COMES}
    />
  );
}
