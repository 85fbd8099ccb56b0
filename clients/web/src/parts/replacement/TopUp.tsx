// The difference of the lists: what the customer pays for another specification, or gets back.
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PAYS = phrase('مشتری می‌پردازد', 'the customer pays');
const GETS = phrase('به مشتری داده می‌شود', 'the customer gets');
const NOTHING = phrase('بدون تفاوت', 'no difference');

export function TopUp({ amount }: { amount: number }) {
  const speech = useSpeech();
  if (amount === 0) return <>{speech.say(NOTHING)}</>;
  return (
    <>
      <Money amount={Math.abs(amount)} /> ({speech.say(amount > 0 ? PAYS : GETS)})
    </>
  );
}
