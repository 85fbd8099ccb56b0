// The workshop at a glance: every device in the house, what it waits for, who has it. Cards are chosen and
// walked by keys; 1 to 9 assign those that are chosen.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { listPage } from '@/api/queries';
import { today } from '@/format/days';
import { useKeys } from '@/input/keys';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { AsOf } from '@/parts/list/AsOf';
import { More } from '@/parts/More';
import { PageHead } from '@/parts/PageHead';
import { useAddress } from '@/parts/useAddress';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { WorkshopTabs } from '../tabs';
import { BoardColumn } from './BoardColumn';
import { BoardFilters } from './BoardFilters';
import { ChosenBar } from './ChosenBar';
import { columnsOf, fits, neighbour, toggled, WAYS, type By, type Narrow } from './board';

const TITLE = phrase('تابلوی تعمیرگاه', 'Workshop board');
const NOTHING = phrase('دستگاهی در تعمیرگاه این محل نیست.', 'No device is in the workshop of this site.');
const NONE_FITS = phrase('دستگاهی با این صافی نیست.', 'No device fits this filter.');
const SWITCH = phrase('ستون‌ها: مرحله، تعمیرکار، واحد', 'Columns: stage, technician, unit');
const NEXT = phrase('کارت بعدی', 'Next card');
const PREVIOUS = phrase('کارت پیشین', 'Previous card');
const CHOOSE = phrase('انتخاب کارت', 'Choose the card');
const DROP = phrase('رها کردن انتخاب', 'Choose none');
const MOST = 500;
const NARROWEST = 140; // px of a column: seven stand beside the menu at 1366

const isBy = (text: string | null): text is By => WAYS.some((way) => way === text);

export default function Board() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const board = useRef<HTMLDivElement>(null);
  const [params, put] = useAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null); // the card that has the focus, or had it last
  const unit = params.get('unit');
  const wanted = params.get('by');
  const by = isBy(wanted) ? wanted : 'stage';
  const narrow = params.get('narrow') as Narrow | null;
  const { data, error, refetch } = useQuery(listPage('board', { limit: MOST, work_unit: unit }));
  const rows = data?.rows ?? [];
  const cards = narrow ? rows.filter((card) => fits(card, narrow, today())) : rows;
  const stages = (speech.enums.stay_stage ?? []).map(({ value }) => value);
  const columns = columnsOf(cards, by, stages);
  // A card that has gone to another column is another element, and the focus goes along with it.
  useEffect(() => {
    if (at !== null && document.activeElement === document.body)
      board.current?.querySelector<HTMLElement>(`[data-card="${at}"]`)?.focus({ preventScroll: true });
  }, [at, data, by]);
  const walk = (step: 1 | -1) => {
    const next = neighbour(columns, at, step);
    setAt(next);
    board.current?.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
  };
  const nextWay = WAYS[(WAYS.indexOf(by) + 1) % WAYS.length] ?? 'stage';
  useKeys([
    { key: 'KeyV', does: SWITCH, run: () => put({ by: nextWay }) },
    { key: 'KeyJ', does: NEXT, run: () => walk(1) },
    { key: 'KeyK', does: PREVIOUS, run: () => walk(-1) },
    { key: 'KeyX', does: CHOOSE, run: () => at && setChosen(toggled(chosen, at)) },
    { key: 'Escape', does: DROP, run: () => setChosen(new Set()) },
  ]);
  // What has left the board is no longer chosen.
  const there = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
      <WorkshopTabs />
      <PageHead title={speech.say(TITLE)} />
      <BoardFilters cards={rows} by={by} narrow={narrow} unit={unit} onPut={put} />
      <ChosenBar chosen={there} onDone={() => setChosen(new Set())} />
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && cards.length === 0 && <Empty why={rows.length === 0 ? NOTHING : NONE_FITS} />}
      {cards.length > 0 && (
        <Box
          ref={board}
          sx={{
            display: 'grid',
            gap: 1.5,
            alignItems: 'start',
            // Many columns move within the board; the first one, where something has to be done, stays.
            overflowX: { md: 'auto' },
            scrollPaddingInlineStart: { md: `${NARROWEST + 12}px` },
            '& > :first-of-type': {
              position: { md: 'sticky' },
              insetInlineStart: 0,
              zIndex: 1,
              alignSelf: 'stretch',
            },
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: `repeat(${columns.length}, minmax(${NARROWEST}px, 1fr))`,
            },
          }}
        >
          {columns.map((column) => (
            <BoardColumn
              key={column.key}
              column={column}
              by={by}
              chosen={chosen}
              onChoose={(id) => setChosen(toggled(chosen, id))}
              onFocus={setAt}
              onOpen={(id) => void navigate(`/jobs/${id}`)}
            />
          ))}
        </Box>
      )}
      <More of={data} to="/jobs" filters={{ state_in: 'admitted,in_repair,ready' }} />
      {data && <AsOf madeAt="everywhere" />}
    </>
  );
}
