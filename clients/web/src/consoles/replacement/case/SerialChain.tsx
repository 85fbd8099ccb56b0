// Products that stand for one another: the one before this faulty one, this one, its successor, and so on.
import NextIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, record } from '@/api/queries';
import { useTheme } from '@mui/material/styles';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Replacement } from './steps';

const CHAIN = phrase('زنجیره سریال', 'Chain of serials');

interface Link {
  serial: string;
  replacement?: { id: string; number: string }; // in which it came
}

export function SerialChain({ found }: { found: Replacement }) {
  const speech = useSpeech();
  const isRtl = useTheme().direction === 'rtl';
  const { data: faulty } = useQuery(record('serials', found.serial));
  const earlier = useQuery({
    ...listPage('replacements', { new_serial: faulty?.id ?? '', limit: 1 }),
    enabled: faulty !== undefined,
  });
  const { data: fresh } = useQuery({
    ...record('serials', found.new_serial ?? ''),
    enabled: found.new_serial !== null,
  });
  const later = useQuery({
    ...listPage('replacements', { serial: fresh?.id ?? '', limit: 1 }),
    enabled: fresh !== undefined,
  });
  const before = earlier.data?.rows[0];
  const after = fresh && later.data?.rows[0];
  const chain: Link[] = [
    ...(before && before.id !== found.id ? [{ serial: before.serial }] : []),
    { serial: found.serial, ...(before ? { replacement: before } : {}) },
    ...(found.new_serial ? [{ serial: found.new_serial }] : []),
    ...(after?.new_serial ? [{ serial: after.new_serial, replacement: after }] : []),
  ];
  if (chain.length < 2) return null;
  return (
    <Box component="section" aria-label={speech.say(CHAIN)} sx={{ mt: 1.5 }}>
      <Typography variant="h3">{speech.say(CHAIN)}</Typography>
      <Box
        component="ol"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          listStyle: 'none',
          m: 0,
          p: 0,
        }}
      >
        {chain.map(({ serial, replacement }, at) => (
          <Box component="li" key={serial} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {at > 0 && (
              <NextIcon
                fontSize="small"
                color="action"
                aria-hidden
                sx={{ transform: isRtl ? 'scaleX(-1)' : 'none' }}
              />
            )}
            <span>
              <CodeLink text={serial} to={`/serials/${encodeURIComponent(serial)}`} />
              {replacement && replacement.id !== found.id && (
                <Typography variant="caption" component="div">
                  <CodeLink text={replacement.number} to={`/replacements/${replacement.id}`} />
                </Typography>
              )}
            </span>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
