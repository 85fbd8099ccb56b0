// What an invoice comes to: gross, what is given away, VAT, total, and the total in words.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Money } from '../show/Money';

const VAT = phrase('مالیات بر ارزش افزوده ({rate})', 'VAT ({rate})');

interface Props {
  of: Pick<Schemas['Invoice'], 'gross' | 'discount' | 'value_added_tax' | 'rate' | 'total' | 'in_words'>;
}

export function Sums({ of }: Props) {
  const speech = useSpeech();
  return (
    <Box sx={{ display: 'grid', gap: 0.5, maxWidth: 420, mt: 2, marginInlineStart: 'auto' }}>
      <Line name={speech.member('gross')} amount={of.gross} />
      {of.discount !== 0 && <Line name={speech.member('discount')} amount={-of.discount} />}
      <Line name={speech.say(VAT, { rate: speech.rate(of.rate) })} amount={of.value_added_tax} />
      <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 0.5, fontWeight: 700 }}>
        <Line name={speech.member('total')} amount={of.total} isLarge />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {of.in_words[speech.language]}
      </Typography>
    </Box>
  );
}

function Line({ name, amount, isLarge = false }: { name: string; amount: number; isLarge?: boolean }) {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        justifyContent: 'space-between',
        fontSize: isLarge ? '1.125rem' : '0.875rem',
      }}
    >
      <span>{name}</span>
      <Money amount={amount} />
    </Box>
  );
}
