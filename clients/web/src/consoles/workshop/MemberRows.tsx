// Members of units: each with duties and skills, and the way to change them.
import { CommandButton } from '@/parts/record/CommandButton';
import { Rows } from '@/parts/record/Rows';
import type { RowOf } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { linesOf } from './lines';

const MEMBERS = phrase('اعضا', 'Members');
const ALL = phrase('همه دستگاه‌ها', 'all devices');

type Member = RowOf<'unit-members'>;

export function MemberRows({ members, hasUnit = false }: { members: Member[]; hasUnit?: boolean }) {
  const speech = useSpeech();
  return (
    <Rows
      rows={members.map((member) => ({ ...member }))}
      columns={[...(hasUnit ? ['work_unit_name'] : []), 'user_name', 'duties', 'skills', 'since', 'until']}
      named="unit-members"
      label={speech.say(MEMBERS)}
      cell={{
        duties: (row) => speech.list((row as Member).duties.map((duty) => speech.choice('duty', duty))),
        skills: (row) => speech.list(linesOf((row as Member).skills)) || speech.say(ALL),
      }}
      after={(row) => {
        const { work_unit: unit, user, duties, skills } = row as Member;
        return (
          <CommandButton
            command="SetUnitMember"
            href="/unit-members"
            known={{ unit, user }}
            initial={{ duties, skills: linesOf(skills) }}
          />
        );
      }}
    />
  );
}
