// A record's page: its head with ticks and actions, what it says, its rows, its history.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { anyRecord } from '@/api/queries';
import type { AnyRow, Head, Noun, Recorded } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from '../Awaited';
import { PageHead } from '../PageHead';
import { Panel } from '../Panel';
import { CopyButton } from '../show/CopyButton';
import { Marks } from '../show/Marks';
import { ActionBar, type ActionTreatment } from './ActionBar';
import { Facts } from './Facts';
import { Links } from './Links';
import { PrintButton, type Paper } from './PrintButton';
import { RecordBody } from './RecordBody';
import { Rows } from './Rows';
import { Timeline } from './Timeline';

export interface RecordSpec {
  noun: Noun;
  kind: string; // among the words of records: "waybill"
  member?: string; // what its commands call it, where that is not the kind
  called?: (found: AnyRow) => string; // where it has neither number, code nor name
  facts: string[];
  cell?: Record<string, (found: AnyRow) => ReactNode>; // of facts that say more than their form
  tables?: { member: string; columns: string[]; label: Phrase }[];
  history?: boolean; // has a timeline and links
  form?: string; // its printed form
  papers?: Paper[]; // that the form is made for, the usual one first
  treatments?: Record<string, ActionTreatment>;
}

interface Props {
  spec: RecordSpec;
  children?: (found: AnyRow & Head) => ReactNode; // what only this kind of record shows
  treatments?: (found: AnyRow & Head) => Record<string, ActionTreatment>;
  printed?: (found: AnyRow) => { form: string; papers?: Paper[] }; // where that depends on the record
  onRecorded?: (action: string, recorded: Recorded) => void;
}

export function RecordScreen({ spec, children, treatments, printed, onRecorded }: Props) {
  const speech = useSpeech();
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(anyRecord(spec.noun, id));
  if (!found) return <Awaited error={error} onAsk={refetch} />;
  const { form, papers } = printed?.(found) ?? spec;
  const number =
    spec.called?.(found) ??
    found.number ??
    (found.code as string | undefined) ??
    (found.name as string | undefined) ??
    found.id;
  return (
    <>
      <PageHead
        title={`${speech.record(spec.kind)} ${number}`}
        beside={
          <>
            {found.number && <CopyButton code={found.number} />}
            <Marks sync={found.sync} />
          </>
        }
      >
        <ActionBar
          actions={found.actions}
          subject={number}
          member={spec.member ?? spec.kind}
          treatments={{ ...spec.treatments, ...treatments?.(found) }}
          {...(onRecorded ? { onRecorded } : {})}
        />
        {form && <PrintButton form={form} id={found.id} {...(papers ? { papers } : {})} />}
      </PageHead>
      <RecordBody
        asOf={found.as_of}
        beside={
          spec.history !== false && (
            <>
              <Links noun={spec.noun} id={found.id} />
              <Timeline noun={spec.noun} id={found.id} />
            </>
          )
        }
      >
        <Panel>
          <Facts
            record={found}
            members={spec.facts}
            rows={spec.noun}
            {...(spec.cell ? { cell: spec.cell } : {})}
          />
        </Panel>
        {(spec.tables ?? []).map(({ member, columns, label }) => {
          const rows = found[member] as AnyRow[] | undefined;
          return rows && rows.length > 0 ? (
            <Panel key={member} title={speech.say(label)}>
              <Rows rows={rows} columns={columns} named={member} label={speech.say(label)} />
            </Panel>
          ) : null;
        })}
        {children?.(found)}
      </RecordBody>
    </>
  );
}
