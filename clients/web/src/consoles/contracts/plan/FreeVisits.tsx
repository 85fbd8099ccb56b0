// Free visits of the warranty that are due: every product of a model has them while its warranty lasts.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me, report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { today } from '@/format/days';
import { Answered } from '@/parts/Answered';
import { Empty } from '@/parts/Empty';
import { Files } from '@/parts/list/Files';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { Rows } from '@/parts/record/Rows';
import { RECORDED } from '@/parts/record/words';
import { DueDay } from '@/parts/show/DueDay';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from '../tabs';
import { deedsOf } from './deeds';

const TITLE = phrase('سرویس رایگان گارانتی', 'Free visits of the warranty');
const NOTHING = phrase(
  'در این دوره سرویس رایگانی نیست؛ مرکز سیاست آن را برای هر مدل تعیین می‌کند.',
  'No free visit is due in this period; the centre sets the policy of each model.',
);
const PATH = '/periodic-due';

type Row = Schemas['PeriodicDueRow'];

// The same deeds as of a contract's visit, by their addresses.
const DEEDS = [
  ['done', 'CompletePeriodicVisit'],
  ['plan', 'PlanPeriodicVisit'],
  ['missed', 'MissPeriodicVisit'],
  ['waive', 'WaivePeriodicVisit'],
] as const;

interface Chosen {
  row: Row;
  name: (typeof DEEDS)[number][0];
  command: string;
}

export default function FreeVisits() {
  const speech = useSpeech();
  const tell = useTell();
  const { data: person } = useQuery(me);
  const [period] = usePeriod();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const asked = useQuery(report<Schemas['PeriodicDue']>('plan-items', PATH, { ...period }));
  const deeds = (row: Row) =>
    (row.plan_state === 'due' || row.plan_state === 'planned') && (
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
        {DEEDS.filter(([, command]) => person?.may.includes(command)).map(([name, command]) => (
          <Button key={name} size="small" onClick={() => setChosen({ row, name, command })}>
            {speech.command(command)}
          </Button>
        ))}
      </Box>
    );
  return (
    <>
      <ContractTabs />
      <PageHead title={speech.say(TITLE)}>
        <Files path={PATH} query={{ ...period }} name="periodic-due" hasKey />
      </PageHead>
      <PeriodFields shown={asked.data} />
      <Answered of={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty why={NOTHING} />
          ) : (
            <Panel>
              <Rows
                rows={rows}
                columns={[
                  'due_day',
                  'plan_state',
                  'serial',
                  'model_code',
                  'owner_name',
                  'code',
                  'plan_number',
                ]}
                named="periodic-due"
                label={speech.say(TITLE)}
                cell={{ due_day: (row) => <DueDay day={String(row.due_day)} /> }}
                after={(row) => deeds(row as unknown as Row)}
              />
            </Panel>
          )
        }
      </Answered>
      {chosen && (
        <ActionDialog
          action={{
            name: chosen.name,
            command: chosen.command,
            href: `/plan-items/${encodeURIComponent(chosen.row.plan_item)}/${chosen.name}`,
            allowed: true,
            why: null,
            who_can: [],
          }}
          subject={chosen.row.serial}
          hidden={['plan_item']}
          initial={
            deedsOf(
              {
                state: chosen.row.plan_state,
                due_day: chosen.row.due_day,
                planned_day: null,
                technician: null,
              },
              '',
              today(),
            )[chosen.name]?.initial ?? {}
          }
          onClose={() => setChosen(null)}
          onRecorded={() => {
            tell({ text: speech.say(RECORDED, { what: speech.command(chosen.command) }) });
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
