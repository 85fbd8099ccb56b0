// The voucher lines behind an account's balance, of all or of one agent.
import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { answerIn } from '@/parts/Answered';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { Balance } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AgentField, PeriodBar } from './PeriodBar';
import { useAsked } from './useAsked';

type Found = Schemas['AccountExplained'];
type Line = Schemas['AccountLine'];

const TITLE = phrase('{name} ({account})', '{name} ({account})');
const NOTHING = phrase('در این دوره گردشی نبوده است.', 'Nothing moved in this period.');
const WHOSE = phrase('طرف حساب (خالی: همه)', 'Party (empty: all)');

export default function Account() {
  const speech = useSpeech();
  const asked = useAsked();
  const { id = '' } = useParams();
  const path = `/accounts/${encodeURIComponent(id)}/explain`;
  const query = { agent: asked.agent, from: asked.from ?? '1970-01-02', to: asked.to };
  const asks = useQuery(report<Found>('vouchers', path, query));
  const { error } = asks;
  const data = answerIn(asks);
  const name = data?.name[speech.language] ?? speech.choice('account', id);
  const edge = (member: 'opening' | 'closing') =>
    data && (
      <Typography sx={{ fontWeight: 700, my: 1 }}>
        {speech.member(member)}: <Balance amount={data[member]} />
      </Typography>
    );
  return (
    <>
      <PageHead title={speech.say(TITLE, { name, account: codeText(id) })} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        <AgentField asked={asked} label={WHOSE} />
        <PeriodBar asked={asked} />
      </Box>
      {error && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data && (
        <Panel>
          {edge('opening')}
          {data.rows.length === 0 && <Empty why={NOTHING} />}
          {data.rows.length > 0 && (
            <Rows
              rows={data.rows}
              columns={[
                'day',
                'kind',
                'cause_number',
                'party_code',
                'part_code',
                'debit',
                'credit',
                'balance',
                'voucher',
              ]}
              named="account"
              label={name}
              cell={{
                balance: (row) => <Balance amount={(row as Line).balance} withUnit={false} />,
                voucher: (row) => <CodeLink text={(row as Line).voucher} to={(row as Line).href} />,
              }}
            />
          )}
          {edge('closing')}
        </Panel>
      )}
    </>
  );
}
