import { useQuery } from '@tanstack/react-query';
import Typography from '@mui/material/Typography';
import { listPage } from '@/api/queries';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PLACES = phrase('انبارهای دیگر این محل', 'Further stores of this site');
const NONE = phrase(
  'این محل تنها انبارهای همیشگی خود را دارد.',
  'This site has only the stores that every site has.',
);
const MOST = 100;

// Only the site itself adds a store.
export function SitePlaces({ code, isOwn }: { code: string; isOwn: boolean }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('places', { site: code, limit: MOST }));
  if (!data) return null;
  const label = speech.say(PLACES);
  return (
    <Panel title={label} actions={isOwn && <CommandButton command="DefinePlace" href="/places" />}>
      {data.rows.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {speech.say(NONE)}
        </Typography>
      ) : (
        <Rows
          rows={data.rows}
          columns={['code', 'name', 'kind']}
          named="places"
          label={label}
          cell={{
            code: (row) => (
              <CodeLink text={row.code as string} to={`/places/${encodeURIComponent(row.id as string)}`} />
            ),
          }}
        />
      )}
    </Panel>
  );
}
