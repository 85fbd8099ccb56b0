// A balance in words: who owes whom, so that no sign has to be read.
import Typography from '@mui/material/Typography';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech, type Speech } from '@/words/speech';

const CENTRE_OWES = phrase(
  'مرکز {amount} به نماینده {agent} بدهکار است.',
  'The centre owes the agent {agent} {amount}.',
);
const AGENT_OWES = phrase(
  'نماینده {agent} {amount} به مرکز بدهکار است.',
  'The agent {agent} owes the centre {amount}.',
);
const SETTLED = phrase('حساب تسویه است و کسی بدهکار نیست.', 'The account is settled: nobody owes anything.');

// A code stays in one piece inside Persian.
export function whoOwes(speech: Speech, balance: number, agent: string): string {
  if (balance === 0) return speech.say(SETTLED);
  const values = { amount: speech.money(Math.abs(balance)), agent: codeText(agent) };
  return speech.say(balance > 0 ? AGENT_OWES : CENTRE_OWES, values);
}

export function WhoOwes({ balance, agent }: { balance: number; agent: string }) {
  const speech = useSpeech();
  return (
    <Typography sx={{ fontWeight: 700, fontSize: '1.0625rem' }}>{whoOwes(speech, balance, agent)}</Typography>
  );
}
