// An agent: on what terms, what stands open with him, and the way to each page of his account.
import type { AnyRow, Head } from '@/api/types';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { AgentLinks } from './AgentLinks';
import { Exposure } from './Exposure';
import { PaymentRepeated } from './PaymentRepeated';

const spec: RecordSpec = {
  noun: 'agents',
  kind: 'agent',
  facts: ['name', 'policy', 'rate', 'vat', 'credit_limit', 'since'],
  history: false,
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

// Neither command's address names the agent; whose page it is does.
function treatmentsOf(found: AnyRow & Head): Record<string, ActionTreatment> {
  const code = String(found.code);
  const known = { agent: code };
  return {
    pay: {
      hidden: [],
      known,
      key: 'KeyP',
      primary: true,
      initial: { direction: 'to_agent' },
      repeats: (body) => (
        <PaymentRepeated
          body={body}
          agent={code}
          name={String(found.name)}
          balance={numberOf(found.balance) ?? 0}
        />
      ),
    },
    set_terms: {
      hidden: [],
      known,
      initial: {
        policy: textOf(found.policy),
        rate: numberOf(found.rate),
        vat: textOf(found.vat),
        credit_limit: numberOf(found.credit_limit),
      },
    },
  };
}

export default function Agent() {
  return (
    <RecordScreen spec={spec} treatments={treatmentsOf}>
      {(found) => (
        <>
          <Exposure agent={String(found.code)} limit={numberOf(found.credit_limit)} />
          <AgentLinks agent={String(found.code)} />
        </>
      )}
    </RecordScreen>
  );
}
