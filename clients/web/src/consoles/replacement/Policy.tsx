// The policy that exchanges follow: which warranty a new product has, and how many a month on quotas.
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { Facts } from '@/parts/record/Facts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReplacementTabs } from './tabs';

const TITLE = phrase('سیاست تعویض', 'The policy of replacements');
const NONE = phrase(
  'سیاستی تعیین نشده است: محصول نو باقی‌مانده گارانتی پیشین را دارد و تعویض با سهمیه سقف ماهانه ندارد.',
  'No policy is set: a new product has what was left of the old one’s warranty, and quotas have no limit a month.',
);
const NO_LIMIT = phrase('بی سقف', 'no limit');

export default function Policy() {
  const speech = useSpeech();
  const { data, error, refetch } = useQuery(listPage('replacement-policies', { limit: 1 }));
  const held = data?.rows[0];
  return (
    <>
      <ReplacementTabs />
      <PageHead title={speech.say(TITLE)}>
        <CommandButton
          key={held?.id}
          command="SetReplacementPolicy"
          href="/replacement-policies"
          shortcut="KeyN"
          primary
          initial={
            held
              ? {
                  inheritance: held.inheritance,
                  months: held.months || null,
                  per_month: held.per_month || null,
                }
              : { inheritance: 'remaining' }
          }
        />
      </PageHead>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && (
        <Panel>
          {held ? (
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
          ) : (
            <Typography variant="body2">{speech.say(NONE)}</Typography>
          )}
        </Panel>
      )}
    </>
  );
}
