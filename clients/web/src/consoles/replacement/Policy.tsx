// The policy that exchanges follow: which warranty a new product has, and how many a month on quotas.
import type { RowOf } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { Facts } from '@/parts/record/Facts';
import { PolicyInForce } from '@/parts/record/PolicyInForce';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReplacementTabs } from './tabs';

type Held = RowOf<'replacement-policies'>;

const TITLE = phrase('سیاست تعویض', 'The policy of replacements');
const NONE = phrase(
  'سیاستی تعیین نشده است: محصول نو باقی‌مانده گارانتی پیشین را دارد و تعویض با سهمیه سقف ماهانه ندارد.',
  'No policy is set: a new product has what was left of the old one’s warranty, and quotas have no limit a month.',
);
const NO_LIMIT = phrase('بی سقف', 'no limit');

const initialOf = (held: Held | undefined): FormValues =>
  held
    ? { inheritance: held.inheritance, months: held.months || null, per_month: held.per_month || null }
    : { inheritance: 'remaining' };

export default function Policy() {
  const speech = useSpeech();
  return (
    <>
      <ReplacementTabs />
      <PolicyInForce
        noun="replacement-policies"
        title={TITLE}
        command="SetReplacementPolicy"
        initial={initialOf}
        none={NONE}
      >
        {(held) => (
          <Facts
            record={{ ...held }}
            rows="replacement-policies"
            members={[
              'inheritance',
              ...(held.inheritance === 'longer' ? ['months'] : []),
              'per_month',
              'day',
              'author_name',
            ]}
            cell={{
              per_month: () => (held.per_month > 0 ? speech.number(held.per_month) : speech.say(NO_LIMIT)),
            }}
          />
        )}
      </PolicyInForce>
    </>
  );
}
