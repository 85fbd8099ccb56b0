// How many serials of each model are in each state: bars, and the same as a list.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { byModel } from './counts';
import { COUNTS, SerialTabs } from './tabs';

const UNIT = phrase('سریال', 'serials');
const TABLE = phrase('نمودار یا جدول', 'Chart or table');
const MOST = 500; // rows of one page; a model has ten at most
const SOME = phrase(
  'تنها {models} مدل نخست نشان داده شده است.',
  'Only the first {models} {models:model|models} are shown.',
);

export default function Counts() {
  const speech = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLE, run: onTable }]);
  const { data, error } = useQuery(listPage('serial-counts', { limit: MOST }));
  const counted = data && byModel(data.rows, speech.enums.serial_state?.map(({ value }) => value) ?? []);
  return (
    <>
      <SerialTabs />
      <PageHead title={speech.say(COUNTS)} />
      <ChartFrame
        title={COUNTS}
        unit={speech.say(UNIT)}
        of={speech.member('model')}
        error={error}
        layout="horizontal"
        isStacked
        isTable={isTable}
        onTable={onTable}
        {...(data?.next && counted
          ? { note: speech.say(SOME, { models: speech.number(counted.models.length) }) }
          : {})}
        data={
          counted && {
            labels: counted.models.map((code) => ({
              text: code,
              to: `/serials?model_code=${encodeURIComponent(code)}`,
            })),
            series: counted.states.map((state, at) => ({
              name: speech.choice('serial_state', state),
              values: counted.counts[at] ?? [],
            })),
          }
        }
      />
    </>
  );
}
