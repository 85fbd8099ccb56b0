import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { linesOf } from './lines';
import { MemberRows } from './MemberRows';

const MEMBERS = phrase('اعضا', 'Members');

const spec: RecordSpec = {
  noun: 'work-units',
  kind: 'work_unit',
  member: 'unit',
  history: false,
  facts: ['code', 'name', 'kind', 'scope', 'standing', 'site_code'],
};

export default function Unit() {
  return (
    <RecordScreen
      spec={spec}
      treatments={({ code, name, kind, scope, standing }) => ({
        change: {
          key: 'KeyE',
          initial: {
            code: String(code),
            name: String(name),
            kind: String(kind),
            scope: linesOf(scope),
            standing: String(standing),
          },
        },
      })}
    >
      {(found) => <Members unit={found.id} />}
    </RecordScreen>
  );
}

function Members({ unit }: { unit: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('unit-members', { work_unit: unit, limit: 100 }));
  return (
    <Panel
      title={speech.say(MEMBERS)}
      actions={
        <CommandButton command="SetUnitMember" href="/unit-members" known={{ unit }} shortcut="KeyM" />
      }
    >
      {data && data.rows.length > 0 && <MemberRows members={data.rows} />}
      <More of={data} />
    </Panel>
  );
}
