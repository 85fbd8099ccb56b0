// A report that the site makes as a whole: its period, its rows, its file.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { report } from '@/api/queries';
import type { AnyRow } from '@/api/types';
import { Answered } from '@/parts/Answered';
import { Empty } from '@/parts/Empty';
import { Files } from '@/parts/list/Files';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { Rows } from '@/parts/record/Rows';
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
  const [period] = usePeriod();
  const asked = useQuery(report<Answer<Row>>('contracts', path, { ...period }));
  // A member that nobody here may know is not among the rows.
  const known = ([first]: Row[]) => columns.filter((name) => first && name in first);
  return (
    <>
      <ContractTabs />
      <PageHead title={speech.say(title)}>
        <Files path={path} query={{ ...period }} name={named} hasKey />
      </PageHead>
      <PeriodFields shown={asked.data} />
      <Answered of={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty why={empty} />
          ) : (
            <Panel title={speech.say(note)}>
              <Rows
                rows={rows as unknown as AnyRow[]}
                columns={known(rows)}
                named={named}
                label={speech.say(title)}
                cell={(cell as Record<string, (row: AnyRow) => ReactNode> | undefined) ?? {}}
              />
              {below?.(rows)}
            </Panel>
          )
        }
      </Answered>
    </>
  );
}
