// An agent's account: firm and provisional apart, what waits for the hub, what he answers for, and
// why all of it agrees. The agent sees the same page.
import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
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
import { PrintButton } from '@/parts/record/PrintButton';
import { Rows } from '@/parts/record/Rows';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CustodyTable } from './CustodyTable';
import { AgentField, PeriodBar } from './PeriodBar';
import { Proof } from './Proof';
import { StatementLines } from './StatementLines';
import { WhoOwes } from './WhoOwes';
import { AGENTS_ACCOUNT, AGENT_TABS } from './tabs';
import { useAsked } from './useAsked';

type Found = Schemas['Statement'];

const TITLE = phrase('صورت‌حساب {agent}', 'Statement of {agent}');
const NOBODY = phrase('صورت‌حساب نماینده', "Agent's statement");
const CHOOSE = phrase(
  'نماینده را برگزینید تا صورت‌حساب او دیده شود.',
  'Choose an agent to see his statement.',
);
const FIRM = phrase('قطعی', 'Firm');
const PROVISIONAL = phrase('موقت، جدا از مانده بالا', 'Provisional, apart from the balance above');
const PROVISIONAL_SUM = phrase('مانده موقت', 'provisional balance');
const NO_PROVISIONAL = phrase('چیز موقتی در این دوره نیست.', 'Nothing is provisional in this period.');
const NO_LINES = phrase('در این دوره گردشی نبوده است.', 'Nothing moved in this period.');
const CUSTODY = phrase('اموال امانی', 'Goods in trust');
const NO_CUSTODY = phrase('کالایی در تعهد نماینده نیست.', 'The agent answers for no goods.');

export default function Statement() {
  const speech = useSpeech();
  const asked = useAsked();
  const { data: person } = useQuery(me);
  const isOwn = person?.site_kind === 'agent';
  const query = { agent: asked.agent, from: asked.from, to: asked.to };
  const asks = useQuery({
    ...report<Found>('vouchers', '/statement', query),
    enabled: person !== undefined && (isOwn || asked.agent !== undefined),
  });
  const { error, isFetching } = asks;
  const data = answerIn(asks);
  const agent = data?.agent_code ?? asked.agent ?? (isOwn ? person.site_code : '');
  return (
    <>
      <Tabs tabs={AGENT_TABS} label={AGENTS_ACCOUNT} />
      <PageHead title={agent ? speech.say(TITLE, { agent: codeText(agent) }) : speech.say(NOBODY)}>
        {data && (
          <PrintButton form="statement" id={data.agent_code} query={{ from: asked.from, to: asked.to }} />
        )}
        {data && <Files path="/statement" query={query} name={`statement-${data.agent_code}`} />}
      </PageHead>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        <AgentField asked={asked} />
        <PeriodBar asked={asked} />
      </Box>
      {isFetching && !data && <Busy />}
      {error && <RefusalView error={error} />}
      {!isOwn && !asked.agent && <Empty why={CHOOSE} />}
      {data && <Pages found={data} />}
    </>
  );
}

function Pages({ found }: { found: Found }) {
  const speech = useSpeech();
  const firm = found.lines.filter(({ state }) => state === 'confirmed');
  const provisional = found.lines.filter(({ state }) => state === 'pending');
  return (
    <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
      <Panel>
        <WhoOwes balance={found.closing} agent={found.agent_code} />
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {speech.say(PROVISIONAL_SUM)}: <Money amount={found.provisional_balance} provisional />
        </Typography>
      </Panel>
      <Panel title={speech.say(FIRM)}>
        {firm.length === 0 && (
          <Typography variant="body2" color="text.secondary">
            {speech.say(NO_LINES)}
          </Typography>
        )}
        <StatementLines
          lines={firm}
          label={speech.say(FIRM)}
          opening={found.opening}
          closing={found.closing}
        />
      </Panel>
      <Panel title={speech.say(PROVISIONAL)}>
        {provisional.length === 0 ? (
          <Typography variant="body2" color="text.secondary">
            {speech.say(NO_PROVISIONAL)}
          </Typography>
        ) : (
          <StatementLines lines={provisional} label={speech.say(PROVISIONAL)} isProvisional />
        )}
      </Panel>
      {found.unbooked.length > 0 && (
        <Panel title={speech.member('unbooked')}>
          <Rows
            rows={found.unbooked}
            columns={['day', 'kind', 'part_code', 'quantity']}
            named="unbooked"
            label={speech.member('unbooked')}
          />
        </Panel>
      )}
      <CustodyPanel agent={found.agent_code} />
      <Proof agent={found.agent_code} drawnFrom={found.drawn_from} />
    </Box>
  );
}

function CustodyPanel({ agent }: { agent: string }) {
  const speech = useSpeech();
  const { data, error } = useQuery(report<Page<Schemas['CustodyRow']>>('vouchers', '/custody', { agent }));
  if (error) return <RefusalView error={error} />;
  if (!data) return null;
  return (
    <Panel title={speech.say(CUSTODY)}>
      {data.rows.length === 0 ? <Empty why={NO_CUSTODY} /> : <CustodyTable rows={data.rows} />}
    </Panel>
  );
}
