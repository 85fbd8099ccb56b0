// What every chart has: a title with its unit, the same numbers as a table, a picture, a file.
import ImageIcon from '@mui/icons-material/ImageOutlined';
import DownloadIcon from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Busy } from '@/parts/Busy';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Empty } from '../Empty';
import { save } from '../list/Files';
import { Panel } from '../Panel';
import { RefusalView } from '../RefusalView';
import { useTell } from '../Toasts';
import type { BarLayout } from './Bars';
import { ChartTable } from './ChartTable';
import { csvOf, type ChartData } from './data';
import { pngOf } from './image';

const Bars = lazy(() => import('./Bars'));
const Pareto = lazy(() => import('./Pareto'));

const TABLE = phrase('جدول (T)', 'Table (T)');
const CHART = phrase('نمودار (T)', 'Chart (T)');
const PNG = phrase('تصویر (PNG)', 'Picture (PNG)');
const CSV = phrase('فایل CSV', 'CSV file');
const NOTHING = phrase('چیزی برای نشان دادن نیست.', 'There is nothing to show.');

interface Props {
  title: Phrase;
  unit: string;
  of: string; // what the labels are: "state"
  data: ChartData | undefined; // undefined while it is being read
  error?: unknown;
  layout?: BarLayout;
  isStacked?: boolean;
  isTable: boolean;
  onTable: () => void;
  note?: string; // what has to be known beside the numbers
  controls?: ReactNode;
}

export function ChartFrame(props: Props) {
  const { title, unit, of, data, error, layout = 'vertical', isStacked = false, isTable, onTable } = props;
  const speech = useSpeech();
  const tell = useTell();
  const box = useRef<HTMLDivElement>(null);
  const name = `${speech.say(title)} (${unit})`;
  const isEmpty = data?.series.every(({ values }) => values.every((value) => value === 0)) ?? false;
  const picture = async () => {
    const svg = box.current?.querySelector('svg');
    if (!svg) return;
    try {
      save(await pngOf(svg, name), `${title.en}.png`);
    } catch (fault) {
      tell({ error: fault });
    }
  };
  const file = (shown: ChartData) =>
    save(new Blob([csvOf(shown, of)], { type: 'text/csv;charset=utf-8' }), `${title.en}.csv`);
  return (
    <Panel
      title={name}
      actions={
        data && (
          <Box>
            <Button size="small" onClick={onTable} aria-pressed={isTable}>
              {speech.say(isTable ? CHART : TABLE)}
            </Button>
            {!isTable && (
              <Tooltip title={speech.say(PNG)}>
                <IconButton aria-label={speech.say(PNG)} onClick={() => void picture()}>
                  <ImageIcon />
                </IconButton>
              </Tooltip>
            )}
            <Tooltip title={speech.say(CSV)}>
              <IconButton aria-label={speech.say(CSV)} onClick={() => file(data)}>
                <DownloadIcon />
              </IconButton>
            </Tooltip>
          </Box>
        )
      }
    >
      {props.controls}
      {error !== undefined && error !== null && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data && isEmpty && <Empty why={NOTHING} />}
      {data && !isEmpty && isTable && <ChartTable data={data} of={of} label={name} />}
      {data && !isEmpty && !isTable && (
        <Box ref={box} role="img" aria-label={name} sx={{ minWidth: 0 }}>
          <Suspense fallback={<Busy />}>
            {data.shares ? (
              <Pareto data={data} />
            ) : (
              <Bars data={data} layout={layout} isStacked={isStacked} />
            )}
          </Suspense>
        </Box>
      )}
      {props.note && (
        <Box component="p" sx={{ m: 0, mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {props.note}
        </Box>
      )}
    </Panel>
  );
}
