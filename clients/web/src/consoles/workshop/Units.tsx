// The units of the shop, and who is a member of which, with duties and skills.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MemberRows } from './MemberRows';
import { WorkshopTabs } from './tabs';

const MEMBERS = phrase('اعضای واحدها', 'Members of units');

const spec: ListSpec<'work-units'> = {
  noun: 'work-units',
  title: phrase('واحدها', 'Units'),
  columns: ['code', 'name', 'kind', 'scope', 'standing', 'members', 'site_code'],
  filters: ['kind', 'standing', 'site_code'],
  empty: phrase(
    'واحدی تعریف نشده است: دستگاه‌ها میان پیشخوان و تعمیرکار می‌گردند.',
    'No unit is defined: devices go between the counter and the technician.',
  ),
};

export default function Units() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery({
    ...listPage('unit-members', { site: person?.site, limit: 200 }),
    enabled: Boolean(person),
  });
  const own = data?.rows ?? [];
  return (
    <>
      <WorkshopTabs />
      <ListScreen
        spec={spec}
        actions={
          <>
            <CommandButton
              command="DefineUnit"
              href="/work-units"
              hidden={['unit']}
              shortcut="KeyN"
              primary
            />
            <CommandButton command="SetUnitMember" href="/unit-members" shortcut="KeyM" />
          </>
        }
      />
      {own.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Panel title={speech.say(MEMBERS)}>
            <MemberRows members={own} hasUnit />
            <More of={data} />
          </Panel>
        </Box>
      )}
    </>
  );
}
