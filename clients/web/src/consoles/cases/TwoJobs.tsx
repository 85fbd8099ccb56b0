// A serial that is open at two sites: what each site wrote down of the device in its hands, line by line
// beside the other's; what differs is marked.
import Box from '@mui/material/Box';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { record } from '@/api/queries';
import { Busy } from '@/parts/Busy';
import { Panel } from '@/parts/Panel';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { WideTable } from '@/parts/show/WideTable';
import { WarrantyState } from '@/parts/WarrantyState';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FoundCase } from './Case';
import { useTwoJobs } from './useTwoJobs';

const TITLE = phrase('مدارک دو محل', "Both sites' evidence");
const EARLIER = phrase('پذیرش زودتر', 'Earlier admission');
const LATER = phrase('پذیرش دیرتر', 'Later admission');
const DIFFERS = phrase('متفاوت', 'differs');
const PRODUCT = phrase('محصول', 'Product');

const LINES = [
  'admitted_time',
  'state',
  'kind',
  'customer_name',
  'complaint',
  'accessories',
  'cosmetic_state',
  'promised',
] as const;
// Of two devices these are what tells them apart.
const TELLING = new Set<string>(['customer_name', 'accessories', 'cosmetic_state', 'complaint']);

export function TwoJobs({ found }: { found: FoundCase }) {
  const speech = useSpeech();
  const both = useTwoJobs(found);
  const { data: product } = useQuery(record('serials', found.detail));
  if (!both) return <Busy />;
  const sides = [
    { name: speech.say(EARLIER), job: both.earlier },
    { name: speech.say(LATER), job: both.later },
  ];
  return (
    <Panel title={speech.say(TITLE)}>
      <WideTable label={speech.say(TITLE)}>
        <TableHead>
          <TableRow>
            <TableCell />
            {sides.map(({ name, job }) => (
              <TableCell key={job.id} sx={{ width: '40%' }}>
                {name}
                <br />
                <CodeLink text={job.site_code ?? ''} to={`/sites/${job.site_code}`} />{' '}
                <CodeLink text={String(job.number)} to={`/jobs/${job.id}`} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {LINES.map((name) => {
            const differs = TELLING.has(name) && both.earlier[name] !== both.later[name];
            return (
              <TableRow key={name}>
                <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
                  {speech.member(name, 'jobs')}
                  {differs && (
                    <Box component="span" sx={{ color: 'warning.main', display: 'block' }}>
                      ≠ {speech.say(DIFFERS)}
                    </Box>
                  )}
                </TableCell>
                {sides.map(({ name: side, job }) => (
                  <TableCell
                    key={job.id}
                    data-head={`${side} ${job.site_code ?? ''}`}
                    sx={{ fontWeight: differs ? 700 : 400, overflowWrap: 'anywhere' }}
                  >
                    <Value name={name} value={job[name]} rows="jobs" />
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </WideTable>
      {product && (
        <Box sx={{ mt: 2 }}>
          {speech.say(PRODUCT)}{' '}
          <CodeLink text={product.serial} to={`/serials/${encodeURIComponent(product.id)}`} />
          <WarrantyState serial={product} />
        </Box>
      )}
    </Panel>
  );
}
