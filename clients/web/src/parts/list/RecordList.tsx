// A list of records, from what a console says of it.
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRow, Noun, RowOf } from '@/api/types';
import { useKeys } from '@/input/keys';
import { useStable } from '@/input/useStable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AskAgain } from '../AskAgain';
import { RefusalView } from '../RefusalView';
import { AsOf } from './AsOf';
import { columnOf, deedsColumn } from './columns';
import { NothingThere } from './NothingThere';
import { pageOf, queryOf } from './page';
import { Pager } from './Pager';
import { RowCards } from './RowCards';
import { RowGrid } from './RowGrid';
import { Toolbar } from './Toolbar';
import type { ListSpec } from './spec';
import { useStored } from './stored';
import { useListState } from './useListState';

const OPEN = phrase('باز کردن سطر', 'Open the row');
const NEXT_ROW = phrase('سطر بعد', 'Next row');
const ROW_BEFORE = phrase('سطر قبل', 'Row before');

const NO_ROWS: AnyRow[] = [];

interface Props<Name extends Noun> {
  spec: ListSpec<Name>;
  current?: string; // the row whose record is open beside the list
}

export function RecordList<Name extends Noun>({ spec, current }: Props<Name>) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const state = useListState();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [shown, setShown] = useStored<string[]>(`columns.${spec.noun}`, spec.columns);
  const [selected, setSelected] = useState<number | null>(null);
  const query = queryOf(spec, state);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    pageOf(spec.noun, query, state.place),
  );
  const rows = (data?.rows ?? NO_ROWS) as AnyRow[];
  const columns = useMemo(
    () =>
      shown
        .filter((name) => [...spec.columns, ...(spec.spare ?? [])].includes(name as never))
        .map((name) => columnOf(spec, name, speech)),
    [shown, spec, speech],
  );
  const cells = useMemo(
    () => (spec.deeds ? [...columns, deedsColumn(spec, speech)] : columns),
    [columns, spec, speech],
  );
  const addressOf = (row: AnyRow) =>
    spec.opens ? spec.opens(row as RowOf<Name>) : `/${spec.noun}/${encodeURIComponent(String(row.id))}`;
  const open = useStable((row: AnyRow | undefined, beside = false) => {
    const to = row && addressOf(row);
    if (!to) return;
    if (beside) window.open(to, '_blank', 'noopener');
    else void navigate(to);
  });
  const sort = useStable(state.setSort);
  const clear = useStable(() => state.setAll({}));
  const move = (by: number) => setSelected((at) => Math.min(rows.length - 1, Math.max(0, (at ?? -by) + by)));
  useKeys([
    { key: 'KeyJ', does: NEXT_ROW, run: () => move(1) },
    { key: 'KeyK', does: ROW_BEFORE, run: () => move(-1) },
    // Before a row is chosen Enter presses whatever button has the focus.
    ...(selected === null
      ? []
      : [
          { key: 'Enter', does: OPEN, run: () => open(rows[selected]) },
          { key: 'ctrl+Enter', does: OPEN, run: () => open(rows[selected], true) },
        ]),
  ]);
  const isFiltered = state.q !== '' || Object.keys(state.filters).length > 0;
  const empty = useMemo(
    () => <NothingThere empty={spec.empty} isFiltered={isFiltered} onClear={clear} />,
    [spec.empty, isFiltered, clear],
  );
  const chosen = rows[selected ?? -1];
  const isLoading = isFetching && (isPlaceholderData || !data);
  return (
    <Paper variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Toolbar spec={spec} state={state} query={query} shown={shown} onShown={setShown} />
      {error && !data ? (
        <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />
      ) : isPhone ? (
        <RowCards
          spec={spec}
          columns={columns.map(({ field }) => field)}
          rows={rows}
          isLoading={isLoading}
          current={current}
          addressOf={addressOf}
          empty={empty}
        />
      ) : (
        <RowGrid
          title={speech.say(spec.title)}
          rows={rows}
          columns={cells}
          isLoading={isLoading}
          current={chosen ? String(chosen.id) : current}
          sort={state.sort}
          onSort={sort}
          onOpen={open}
          empty={empty}
        />
      )}
      <Pager
        state={state}
        page={data}
        query={query}
        totals={spec.totals ? data?.totals : undefined}
        columns={shown}
        noun={spec.noun}
      />
      {rows.length > 0 && <AsOf madeAt={spec.madeAt ?? 'everywhere'} />}
    </Paper>
  );
}
