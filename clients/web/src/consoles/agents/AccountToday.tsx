import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { today } from '@/format/days';
import { Figure } from '@/parts/Figure';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Balance, Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('حساب من با مرکز', 'My account with the centre');
const FIRM = phrase('مانده قطعی', 'Firm balance');
const PROVISIONAL = phrase('مانده موقت', 'Provisional balance');
const UNBOOKED = phrase('ثبت‌شده، در انتظار مرکز', 'Recorded, waiting for the hub');
const DOCUMENTS = phrase('{count} سند', '{count} {count:document|documents}');

// The balance as it stands; a statement of one day says it without the lines of all the others.
export function AccountToday({ agent }: { agent: string }) {
  const speech = useSpeech();
  const { data, error } = useQuery(
    report<Schemas['Statement']>('vouchers', '/statement', { agent, from: today() }),
  );
  if (error) return <RefusalView error={error} />;
  if (!data) return null;
  return (
    <Panel title={speech.say(TITLE)}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Figure label={FIRM} to="/statement">
          <Balance amount={data.closing} />
        </Figure>
        <Figure label={PROVISIONAL} to="/statement">
          <Money amount={data.provisional_balance} provisional />
        </Figure>
        {data.unbooked.length > 0 && (
          <Figure label={UNBOOKED} to="/statement">
            {speech.say(DOCUMENTS, { count: speech.number(data.unbooked.length) })}
          </Figure>
        )}
      </Box>
    </Panel>
  );
}
