// A report that the site makes as a whole: its period, its rows, its file.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { report } from '@/api/queries';
import type { AnyRow } from '@/api/types';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { Empty } from '@/parts/Empty';
import { Files } from '@/parts/list/Files';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { Rows } from '@/parts/record/Rows';
import { RefusalView } from '@/parts/RefusalView';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from '../tabs';

interface Answer<Row> {
  from: string;
  until: string;
  rows: Row[];
}

interface Props<Row> {
  path: string;
  named: string; // the rows' own name among words
  title: Phrase;
  note: Phrase;
  empty: Phrase;
  columns: (keyof Row & string)[];
  cell?: Record<string, (row: Row) => ReactNode>;
  below?: (rows: Row[]) => ReactNode;
}

export function ReportTable<Row extends object>(props: Props<Row>) {
  const { path, named, title, note, empty, columns, cell, below } = props;
  const speech = useSpeech();
  const [period, put] = usePeriod();
  const { data, error, refetch } = useQuery(report<Answer<Row>>('contracts', path, { ...period }));
  const rows = data?.rows ?? [];
  // A member that nobody here may know is not among the rows.
  const [first] = rows;
  const known = columns.filter((name) => first && name in first);
  return (
    <>
      <ContractTabs />
      <PageHead title={speech.say(title)}>
        <Files path={path} query={{ ...period }} name={named} hasKey />
      </PageHead>
      <PeriodFields shown={data} onPut={put} />
      {error && <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />}
      {!data && !error && <Busy />}
      {data && rows.length === 0 && <Empty why={empty} />}
      {rows.length > 0 && (
        <Panel title={speech.say(note)}>
          <Rows
            rows={rows as unknown as AnyRow[]}
            columns={known}
            named={named}
            label={speech.say(title)}
            cell={(cell as Record<string, (row: AnyRow) => ReactNode> | undefined) ?? {}}
          />
          {below?.(rows)}
        </Panel>
      )}
    </>
  );
}
