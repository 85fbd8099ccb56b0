// What the receipt will do as a whole, before it is registered: pieces and money, firm and provisional
// apart, and how goods move.
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Tried } from '@/api/types';
import { codeText } from '@/format/isolated';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { colourOf, movesOf } from './receipt';

const FIRM = phrase('بستانکاری قطعی', 'firm credit');
const PROVISIONAL = phrase('بستانکاری موقت', 'provisional credit');
const GOODS = phrase('کالا', 'goods');

export function Effect({ tried }: { tried: Tried }) {
  const speech = useSpeech();
  const { price } = tried;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 0.5 }}>
      <Typography component="div" sx={{ display: 'flex', gap: 2.5, flexWrap: 'wrap', fontWeight: 700 }}>
        {price.pieces.map(({ standing, count, amount }) => (
          <span key={standing}>
            {speech.choice('standing', standing)} {speech.number(count)}
            {amount !== 0 && (
              <>
                {' · '}
                <Money amount={amount} provisional={colourOf(standing) === 'amber'} />
              </>
            )}
          </span>
        ))}
      </Typography>
      <Typography component="div" variant="body2" sx={{ display: 'flex', gap: 2.5, flexWrap: 'wrap' }}>
        <span>
          {speech.say(FIRM)}: <Money amount={price.credit_confirmed} />
        </span>
        {price.credit_provisional !== 0 && (
          <span>
            {speech.say(PROVISIONAL)}: <Money amount={price.credit_provisional} provisional />
          </span>
        )}
        <span>
          {speech.say(GOODS)}:{' '}
          {speech.list(
            movesOf(tried).map(
              ({ place, amount }) =>
                `${speech.choice('place_kind', place)} ${codeText(`${amount > 0 ? '+' : ''}${speech.number(amount)}`)}`,
            ),
          )}
        </span>
      </Typography>
    </Box>
  );
}

// The foot stays in sight on a desk, however long the list of pieces grows.
export function EffectFoot({ tried }: { tried: Tried | undefined }) {
  if (!tried) return null;
  return (
    <Paper
      variant="outlined"
      sx={{ position: { md: 'sticky' }, bottom: 8, zIndex: 1, p: 1.5, boxShadow: { md: 3 } }}
    >
      <Effect tried={tried} />
    </Paper>
  );
}
