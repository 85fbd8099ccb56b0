// Where pieces of a part lie, nearest first: this site's shelves, and what other sites have.
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const FREE = phrase('موجودی این قطعه', 'Stock of this part');
const NONE = phrase('از این قطعه موجودی نیست.', 'There is no stock of this part.');

export function FreeStock({ part }: { part: string }) {
  const speech = useSpeech();
  const { data } = useQuery({
    ...listPage('stock', { part_code: part, condition: 'fresh', limit: 20 }),
    enabled: part !== '',
  });
  if (!data) return null;
  return (
    <Panel title={speech.say(FREE)}>
      {data.rows.length === 0 ? (
        <Typography variant="body2">{speech.say(NONE)}</Typography>
      ) : (
        <Rows
          rows={data.rows.map((row) => ({ ...row }))}
          columns={['site_code', 'place_kind', 'quantity']}
          named="stock"
          label={speech.say(FREE)}
        />
      )}
      <More of={data} to="/stock" filters={{ part_code: part, condition: 'fresh' }} />
    </Panel>
  );
}
