// What hangs together with a record, each a step away.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { below } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { CodeLink } from '../show/Code';

export function Links({ noun, id }: { noun: string; id: string }) {
  const speech = useSpeech();
  const { data } = useQuery(below<Page<Schemas['LinkRow']>>(noun, id, 'links'));
  const rows = data?.rows ?? [];
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return (
    <Box>
      {kinds.map((kind) => (
        <Typography key={kind} variant="body2" sx={{ mb: 0.75 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {speech.record(kind)}:{' '}
          </Box>
          {rows
            .filter((row) => row.kind === kind)
            .map((row, at) => (
              <span key={row.id}>
                {at > 0 && speech.list(['', ''])}
                <CodeLink text={row.number} to={row.href} />
              </span>
            ))}
        </Typography>
      ))}
    </Box>
  );
}
