import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import { useQuery } from '@tanstack/react-query';
import { me, report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { answerIn } from '@/parts/Answered';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Tabs } from '@/parts/Tabs';
import { Files } from '@/parts/list/Files';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CustodyTable } from './CustodyTable';
import { AgentField } from './PeriodBar';
import { AGENTS_ACCOUNT, AGENT_TABS } from './tabs';
import { useAsked } from './useAsked';

const TITLE = phrase('اموال امانی {agent}', 'Goods in trust of {agent}');
const EVERYBODY = phrase('اموال امانی همه نمایندگان', 'Goods in trust of all agents');
const WHOSE = phrase('نماینده (خالی: همه)', 'Agent (empty: all)');
const NOTHING = phrase('کالایی در تعهد هیچ نماینده‌ای نیست.', 'No agent answers for any goods.');

export default function Custody() {
  const speech = useSpeech();
  const asked = useAsked();
  const { data: person } = useQuery(me);
  const agent = person?.site_kind === 'agent' ? person.site_code : asked.agent;
  const query = { agent };
  const asks = useQuery(report<Page<Schemas['CustodyRow']>>('vouchers', '/custody', query));
  const { error } = asks;
  const data = answerIn(asks);
  return (
    <>
      <Tabs tabs={AGENT_TABS} label={AGENTS_ACCOUNT} />
      <PageHead title={agent ? speech.say(TITLE, { agent: codeText(agent) }) : speech.say(EVERYBODY)}>
        <Files path="/custody" query={query} name="custody" />
      </PageHead>
      <Box sx={{ mb: 2 }}>
        <AgentField asked={asked} label={WHOSE} />
      </Box>
      {error && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data && (
        <Panel>
          {data.rows.length === 0 ? (
            <Empty why={NOTHING} />
          ) : (
            <CustodyTable rows={data.rows} withAgent={!agent} />
          )}
        </Panel>
      )}
    </>
  );
}
