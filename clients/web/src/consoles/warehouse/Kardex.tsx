// How the balances of a part came to be: each place of a site with its papers, in and out, and what
// lay there after each. /stock/:id?site=
import { Busy } from '@/parts/Busy';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { listPage, me, record, report } from '@/api/queries';
import type { AnyRow, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech, type Speech } from '@/words/speech';
import { shelvesOf } from './shelves';

type Line = Schemas['KardexRow'];

const KARDEX = phrase('کاردکس {part}', 'Kardex of {part}');
const SITE = phrase('محل', 'Site');
const NO_MOVES = phrase(
  'این قطعه در این محل هنوز جابه‌جا نشده است.',
  'This part has not moved at this site yet.',
);
const LEFT = phrase('{place}، {condition}: {count} عدد', '{place}, {condition}: {count} on hand');

function PaperOf({ row }: { row: AnyRow }) {
  const number = typeof row.number === 'string' ? row.number : '';
  return number ? (
    <CodeLink text={number} to={`/stock-documents/${encodeURIComponent(String(row.event))}`} />
  ) : (
    <Value name="number" value={null} />
  );
}

const titleOf = (speech: Speech, { place_kind, condition, on_hand }: Line) =>
  speech.say(LEFT, {
    place: speech.choice('place_kind', place_kind),
    condition: speech.choice('condition', condition),
    count: speech.number(on_hand),
  });

export default function Kardex() {
  const speech = useSpeech();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: person } = useQuery(me);
  const site = params.get('site') ?? person?.site_code ?? '';
  const { data: part } = useQuery(record('parts', id));
  const { data: sites } = useQuery(listPage('sites', { limit: 500 }));
  const { data, error } = useQuery(
    report<{ rows: Line[] }>('stock', `/stock/${encodeURIComponent(id)}/explain`, { site }),
  );
  const shelves = shelvesOf(data?.rows ?? []);
  return (
    <>
      <PageHead title={speech.say(KARDEX, { part: part ? `${codeText(part.code)} ${part.name}` : '…' })}>
        <TextField
          select
          label={speech.say(SITE)}
          value={site}
          onChange={(event) => setParams({ site: event.target.value }, { replace: true })}
          sx={{ minWidth: 180 }}
        >
          {(sites?.rows ?? [{ code: site, name: site }]).map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
        </TextField>
      </PageHead>
      {error && !data && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data && shelves.length === 0 && <Empty why={NO_MOVES} />}
      <Stack sx={{ gap: 2 }}>
        {shelves.map(({ key, lines, last }) => (
          <Panel key={key} title={titleOf(speech, last)}>
            <Rows
              rows={lines as unknown as AnyRow[]}
              columns={['day', 'number', 'in', 'out', 'on_hand']}
              named="stock"
              label={titleOf(speech, last)}
              cell={{ number: (row) => <PaperOf row={row} /> }}
            />
          </Panel>
        ))}
      </Stack>
    </>
  );
}
