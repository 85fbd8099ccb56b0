// The last day of a contract: how far it still is, while there is something left.
import Typography from '@mui/material/Typography';
import { today } from '@/format/days';
import { useSpeech } from '@/words/speech';
import { DueDay } from '../show/DueDay';
import { servesOn, type Contract } from './cover';

export function EndDay({ contract }: { contract: Pick<Contract, 'state' | 'begins' | 'ends'> }) {
  const speech = useSpeech();
  return servesOn(contract, today()) ? (
    <DueDay day={contract.ends} />
  ) : (
    <Typography component="span" variant="body2">
      {speech.day(contract.ends)}
    </Typography>
  );
}
