// Who pays for a repair before the customer does: that a contract covers the product, and how many of its
// cases are left; that they are used up is said before anything is recorded.
import Alert from '@mui/material/Alert';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CodeLink } from '../show/Code';
import { casesLeft, USED_UP, type Contract } from './cover';

const UNDER = phrase('زیر قرارداد', 'Under contract');
const LEFT = phrase('{left} از {most} تعمیر مانده است.', '{left} of {most} {most:case|cases} left.');
const ANY = phrase('تعداد تعمیر سقف ندارد.', 'It allows any number of cases.');
const NO_PARTS = phrase('قطعه با مشتری است.', 'The customer pays for parts.');
const WARRANTY_FIRST = phrase(
  'گارانتی برقرار است و پیش از قرارداد هزینه را می‌دهد.',
  'The warranty runs, and pays before the contract does.',
);

export function ContractCover({ contract, isInWarranty }: { contract: Contract; isInWarranty: boolean }) {
  const speech = useSpeech();
  const left = casesLeft(contract);
  const isUsedUp = left === 0;
  const numbers = {
    left: speech.number(left ?? 0),
    most: speech.number(contract.most_cases),
    tariff: speech.rate(contract.tariff),
  };
  return (
    <Alert severity={isUsedUp && !isInWarranty ? 'warning' : 'info'}>
      {speech.say(UNDER)} <CodeLink text={contract.number} to={`/contracts/${contract.id}`} />
      {': '}
      {isInWarranty && `${speech.say(WARRANTY_FIRST)} `}
      {speech.say(isUsedUp ? USED_UP : left === null ? ANY : LEFT, numbers)}
      {contract.parts_cover === 'excluded' && !isUsedUp && ` ${speech.say(NO_PARTS)}`}
    </Alert>
  );
}
