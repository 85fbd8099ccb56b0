// A product that was exchanged twice, or an exchange that no grant covered: what stands beside what is in
// suspense, line by line.
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listPage, record } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { TopUp } from '@/parts/replacement/TopUp';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FoundCase } from './Case';
import { Evidence } from './Evidence';
import { bothOf, type Exchange } from './exchanges';

const TITLE = phrase('هر دو تعویض', 'Both exchanges');
const ONE = phrase('تعویض', 'The exchange');
const STANDS = phrase('ثابت', 'Stands');
const SUSPENDED = phrase('بیرون از مجوز', 'Beyond its grant');
const QUOTA = phrase('سهمیه، مصرف شماره {n} آن هفته', 'a quota, use no. {n} of that week');
const GRANT = phrase('مجوز پرونده', 'a grant of the case');
const NOT_COVERED = phrase(
  'مجوزی که به کار رفت آن را در بر نمی‌گرفت:',
  'The grant that was used did not cover it:',
);
const SEE_GRANT = phrase('دیدن مجوز', 'See the grant');

const OF_EXCHANGE = [
  'time',
  'author_name',
  'serial',
  'new_serial',
  'used_grant',
  'difference',
  'standing',
  'cost',
] as const;
const OF_CASE = ['mode', 'replacement_reason', 'customer_name', 'job_number', 'received_time'] as const;

interface Side {
  name: string;
  exchange: Exchange;
}

interface Props {
  found: FoundCase;
  links: Schemas['LinkRow'][];
}

export function TwoExchanges({ found, links }: Props) {
  const speech = useSpeech();
  const { data, error, refetch } = useQuery(
    listPage('replacement-issues', { id_in: found.evidence.join(','), limit: 10 }),
  );
  const both = data && bothOf(found, data.rows);
  const sides: Side[] = both
    ? [
        ...(both.other ? [{ name: speech.say(STANDS), exchange: both.other }] : []),
        { name: speech.say(SUSPENDED), exchange: both.suspended },
      ]
    : [];
  const cases = useQueries({
    queries: sides.map(({ exchange }) => record('replacements', exchange.replacement ?? '')),
    combine: (answers) => answers.map(({ data: each }) => each),
  });
  if (error && !data) return <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />;
  if (!data) return <Busy />;
  // The exchange itself may come later than its case; what is here of it is a step away already.
  if (!both) return <Evidence links={links} />;
  const row = (name: string, rows: string, cell: (side: Side, at: number) => ReactNode) => (
    <TableRow key={name}>
      <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
        {speech.member(name, rows)}
      </TableCell>
      {sides.map((side, at) => (
        <TableCell
          key={side.exchange.id}
          data-head={`${side.name} ${side.exchange.site_code ?? ''}`}
          sx={{ overflowWrap: 'anywhere' }}
        >
          {cell(side, at)}
        </TableCell>
      ))}
    </TableRow>
  );
  return (
    <Panel title={speech.say(both.other ? TITLE : ONE)}>
      <WideTable label={speech.say(TITLE)}>
        <TableHead>
          <TableRow>
            <TableCell />
            {sides.map(({ name, exchange }) => (
              <TableCell key={exchange.id} sx={{ width: '40%' }}>
                {name}
                <br />
                <CodeLink text={exchange.site_code ?? ''} to={`/sites/${exchange.site_code}`} />{' '}
                {exchange.replacement && (
                  <CodeLink
                    text={exchange.replacement_number ?? exchange.replacement}
                    to={`/replacements/${exchange.replacement}`}
                  />
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {OF_EXCHANGE.map((name) =>
            row(name, 'replacement-issues', ({ exchange }) => <Said name={name} exchange={exchange} />),
          )}
          {OF_CASE.map((name) =>
            row(name, 'replacements', (_, at) => (
              <Value name={name} value={cases[at]?.[name]} rows="replacements" />
            )),
          )}
        </TableBody>
      </WideTable>
      {both.grant && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {speech.say(NOT_COVERED)}{' '}
          <CodeLink text={speech.say(SEE_GRANT)} to={`/replacement-grants/${both.grant}`} />
        </Typography>
      )}
    </Panel>
  );
}

function Said({ name, exchange }: { name: (typeof OF_EXCHANGE)[number]; exchange: Exchange }) {
  const speech = useSpeech();
  const value = exchange[name];
  if (name === 'difference') return <TopUp amount={exchange.difference} />;
  if (name === 'serial' || name === 'new_serial')
    return <CodeLink text={String(value)} to={`/serials/${encodeURIComponent(String(value))}`} />;
  if (name === 'used_grant' && exchange.used_grant)
    return (
      <CodeLink
        text={
          exchange.ordinal > 0 ? speech.say(QUOTA, { n: speech.number(exchange.ordinal) }) : speech.say(GRANT)
        }
        to={`/replacement-grants/${exchange.used_grant}`}
      />
    );
  return <Value name={name} value={value} rows="replacement-issues" />;
}
