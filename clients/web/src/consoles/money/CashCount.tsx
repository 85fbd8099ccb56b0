// One count of the cash, and its print.
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { listPage } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { PrintButton, type Paper } from '@/parts/record/PrintButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MoneyTabs } from './MoneyTabs';

const TITLE = phrase('شمارش صندوق {day}', 'Count of the cash, {day}');
const NONE = phrase('چنین شمارشی نیست.', 'There is no such count.');
const FACTS = ['time', 'author_name', 'expected', 'counted', 'difference', 'note', 'site_code'];
export const COUNT_PAPERS: Paper[] = ['a5', 'a4'];

export default function CashCount() {
  const speech = useSpeech();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(listPage('cash-counts', { id, limit: 1 }));
  const [found] = data?.rows ?? [];
  if (!data) return <Awaited error={error} onAsk={refetch} />;
  if (!found) return <Empty why={NONE} />;
  return (
    <>
      <MoneyTabs />
      <PageHead title={speech.say(TITLE, { day: speech.day(found.day) })}>
        <PrintButton form="cash-count" id={found.id} papers={COUNT_PAPERS} />
      </PageHead>
      <Panel>
        <Facts record={{ ...found }} members={FACTS} rows="cash-counts" />
      </Panel>
    </>
  );
}
