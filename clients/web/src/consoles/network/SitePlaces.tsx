import { useQuery } from '@tanstack/react-query';
import Typography from '@mui/material/Typography';
import { listPage } from '@/api/queries';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PLACES = phrase('انبارهای این محل', 'Stores of this site');
const STANDING = phrase('همیشگی: {kinds}', 'From the beginning: {kinds}');
const NONE = phrase('انبار دیگری تعریف نشده است.', 'No further store is defined.');
const MOST = 100;

// Only the site itself adds a store.
interface Props {
  code: string;
  standing: string[]; // kinds of stores that it has from the beginning
  isOwn: boolean;
}

export function SitePlaces({ code, standing, isOwn }: Props) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('places', { site: code, limit: MOST }));
  if (!data) return null;
  const label = speech.say(PLACES);
  const kinds = speech.list(standing.map((kind) => speech.choice('place_kind', kind)));
  return (
    <Panel title={label} actions={isOwn && <CommandButton command="DefinePlace" href="/places" />}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {speech.say(STANDING, { kinds })}
      </Typography>
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
      <More of={data} to="/places" filters={{ site_code: code }} />
    </Panel>
  );
}
