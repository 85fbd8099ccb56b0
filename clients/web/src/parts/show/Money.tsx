import Box from '@mui/material/Box';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PROVISIONAL = phrase('موقت', 'provisional');

// An amount with its unit. Provisional money is italic and says so.
export function Money({ amount, provisional = false }: { amount: number; provisional?: boolean }) {
  const speech = useSpeech();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontStyle: provisional ? 'italic' : 'normal' }}>
      {speech.money(amount)}
      {provisional && ` (${speech.say(PROVISIONAL)})`}
    </Box>
  );
}

const CREDIT = phrase('بستانکار', 'credit');
const DEBIT = phrase('بدهکار', 'debit');

// A balance in accounts: never a bare sign, which people read both ways.
export function Balance({ amount, withUnit = true }: { amount: number; withUnit?: boolean }) {
  const speech = useSpeech();
  const text = withUnit ? speech.money(Math.abs(amount)) : speech.number(Math.abs(amount));
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {text} {amount !== 0 && speech.say(amount > 0 ? DEBIT : CREDIT)}
    </Box>
  );
}
