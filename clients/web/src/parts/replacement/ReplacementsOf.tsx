// The cases of a job, or of a product: in which it was the faulty one, and in which it came as the new one.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import type { Query } from '@/api/request';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { Panel } from '../Panel';
import { CodeLink } from '../show/Code';
import { OpenReplacement } from './OpenReplacement';

const TITLE = phrase('تعویض', 'Replacement');
const NONE = phrase('پرونده تعویضی ندارد.', 'There is no replacement of it.');
const CAME_AS_NEW = phrase('به عنوان محصول نو', 'as the new product');

// Beside a case that goes on there is no other one.
const SETTLED = new Set<string>(['refused', 'repairable', 'closed']);

interface Props {
  query: Query; // the faulty one's: {job: …} or {serial: …}
  asNew?: Query; // the new one's: {new_serial: …}
  known: FormValues; // what a new case is of
  isOver?: boolean; // nothing more is exchanged for it
}

export function ReplacementsOf({ query, asNew, known, isOver = false }: Props) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const reads = person?.reads.includes('service') ?? false;
  const own = useQuery({ ...listPage('replacements', { ...query, limit: 20 }), enabled: reads });
  const before = useQuery({
    ...listPage('replacements', { ...asNew, limit: 20 }),
    enabled: reads && asNew !== undefined,
  });
  const rows = [
    ...(own.data?.rows ?? []).map((row) => ({ row, isNew: false })),
    ...(asNew ? (before.data?.rows ?? []) : []).map((row) => ({ row, isNew: true })),
  ];
  const isInHand = rows.some(({ row, isNew }) => !isNew && !SETTLED.has(row.state));
  const may = (person?.may.includes('OpenReplacement') ?? false) && !isOver && !isInHand;
  if (!own.data || (rows.length === 0 && !may)) return null;
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
    </Panel>
  );
}
