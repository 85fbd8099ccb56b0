// What hangs together with a record, each a step away.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { below } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Panel } from '../Panel';
import { CodeLink } from '../show/Code';

const TOGETHER = phrase('مرتبط با این', 'Connected with this');
const SHOWN = 8; // of a kind; a waybill has a voucher a piece
const MORE = phrase('و {count} تای دیگر', 'and {count} more');

type Link = Schemas['LinkRow'];

interface Props {
  noun: string;
  id: string;
  children?: ReactNode; // what else is a step away
}

export function Links({ noun, id, children }: Props) {
  const speech = useSpeech();
  const { data } = useQuery(below<Page<Schemas['LinkRow']>>(noun, id, 'links'));
  const rows = data?.rows ?? [];
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return (
    <Panel title={speech.say(TOGETHER)}>
      {kinds.map((kind) => (
        <OfKind key={kind} word={speech.record(kind)} rows={rows.filter((row) => row.kind === kind)} />
      ))}
      {children}
    </Panel>
  );
}

function OfKind({ word, rows }: { word: string; rows: Link[] }) {
  const speech = useSpeech();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  return (
    <Typography variant="body2" sx={{ mb: 0.75 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {word}:{' '}
      </Box>
      {shown.map((row, at) => (
        <span key={row.id}>
          {at > 0 && speech.list(['', ''])}
          <CodeLink text={row.number} to={row.href} />
        </span>
      ))}
      {more > 0 && (
        <Button size="small" onClick={() => setIsWhole(true)} sx={{ minHeight: 0, py: 0 }}>
          {speech.say(MORE, { count: speech.number(more) })}
        </Button>
      )}
    </Typography>
  );
}
