// The cases of a job, or of a product: in which it was the faulty one, and in which it came as the new one.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQueries, useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { More } from '../More';
import { Panel } from '../Panel';
import { CodeLink } from '../show/Code';
import { casesOf, isInHand } from './cases';
import { OpenReplacement } from './OpenReplacement';

const TITLE = phrase('تعویض', 'Replacement');
const NONE = phrase('پرونده تعویضی ندارد.', 'There is no replacement of it.');
const CAME_AS_NEW = phrase('به عنوان محصول نو', 'as the new product');

const SHOWN = 20; // of each way of asking; a product has one or two

type Way = Record<string, string>;

interface Props {
  asOld: Way[]; // the faulty one's: {job: …}, {serial: …}
  asNew: Way[]; // the new one's: {new_serial: …}
  known: FormValues; // what a new case is of
  isOver?: boolean; // nothing more is exchanged for it
}

export function ReplacementsOf({ asOld, asNew, known, isOver = false }: Props) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const reads = person?.reads.includes('service') ?? false;
  const ways = [...asOld, ...asNew];
  const answers = useQueries({
    queries: ways.map((query) => ({
      ...listPage('replacements', { ...query, limit: SHOWN }),
      enabled: reads,
    })),
  });
  const pages = answers.flatMap(({ data }) => data ?? []);
  if (pages.length < answers.length) return null;
  const rows = casesOf(
    pages.slice(0, asOld.length).flatMap((page) => page.rows),
    pages.slice(asOld.length).flatMap((page) => page.rows),
  );
  const may = (person?.may.includes('OpenReplacement') ?? false) && !isOver && !isInHand(rows);
  if (rows.length === 0 && !may) return null;
  return (
    <Panel
      title={speech.say(TITLE)}
      actions={may && <OpenReplacement known={known} hidden={['job', 'serial']} />}
    >
      {rows.length === 0 && <Typography variant="body2">{speech.say(NONE)}</Typography>}
      {rows.map(({ row, isNew }) => (
        <Box key={row.id} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 0.75 }}>
          <CodeLink text={row.number} to={`/replacements/${row.id}`} />
          <Chip size="small" label={speech.choice('replacement_phase', row.state)} />
          {isNew && <Typography variant="body2">{speech.say(CAME_AS_NEW)}</Typography>}
        </Box>
      ))}
      {pages.map((page, at) => (
        <More key={at} of={page} to="/replacements" filters={ways[at] ?? {}} />
      ))}
    </Panel>
  );
}
