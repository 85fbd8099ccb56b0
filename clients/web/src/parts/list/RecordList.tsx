// A list of records, from what a console says of it.
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { DataGrid, type GridRowParams } from '@mui/x-data-grid';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { listPage } from '@/api/queries';
import type { Query } from '@/api/request';
import type { AnyRow, Noun, RowOf } from '@/api/types';
import { useKeys } from '@/input/keys';
import { nonce } from '@/theme/theme';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AskAgain } from '../AskAgain';
import { RefusalView } from '../RefusalView';
import { AsOf } from './AsOf';
import { columnOf, deedsColumn, NUMBER } from './columns';
import { NothingThere } from './NothingThere';
import { Pager } from './Pager';
import { RowCards } from './RowCards';
import { Toolbar } from './Toolbar';
import type { ListSpec } from './spec';
import { useStored } from './stored';
import { PAGE_SIZE, useListState } from './useListState';

const OPEN = phrase('باز کردن سطر', 'Open the row');
const NEXT_ROW = phrase('سطر بعد', 'Next row');
const ROW_BEFORE = phrase('سطر قبل', 'Row before');

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
  const query: Query = {
    ...spec.fixed,
    ...state.filters,
    q: state.q,
    sort: state.sort,
    totals: spec.totals ? true : undefined,
  };
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    listPage(spec.noun, {
      ...query,
      limit: PAGE_SIZE,
      after: state.place.after,
      offset: state.place.offset,
    }),
  );
  const rows = (data?.rows ?? []) as AnyRow[];
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
  const open = (row: AnyRow | undefined, beside = false) => {
    const to = row && addressOf(row);
    if (!to) return;
    if (beside) window.open(to, '_blank', 'noopener');
    else void navigate(to);
  };
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
  const empty = <NothingThere empty={spec.empty} isFiltered={isFiltered} onClear={() => state.setAll({})} />;
  const isLoading = isFetching && (isPlaceholderData || !data);
  const [by, direction] = state.sort
    ? [state.sort.replace(/^-/, ''), state.sort.startsWith('-') ? 'desc' : 'asc']
    : [];
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
        <DataGrid<AnyRow>
          aria-label={speech.say(spec.title)}
          rows={rows}
          columns={cells}
          getRowId={(row) => String(row.id)}
          loading={isLoading}
          {...(nonce ? { nonce } : {})}
          density="compact"
          autoHeight
          disableColumnFilter
          disableColumnMenu
          disableRowSelectionOnClick
          hideFooter
          sortingMode="server"
          sortModel={by ? [{ field: by, sort: direction === 'desc' ? 'desc' : 'asc' }] : []}
          onSortModelChange={([model]) =>
            state.setSort(model ? `${model.sort === 'desc' ? '-' : ''}${model.field}` : undefined)
          }
          onRowClick={({ row }: GridRowParams<AnyRow>, event) => open(row, event.ctrlKey || event.metaKey)}
          onCellKeyDown={({ row }, event) => {
            if (event.code === 'Enter') open(row as AnyRow, event.ctrlKey);
          }}
          getRowClassName={({ id }) => ((rows[selected ?? -1]?.id ?? current) === id ? 'Mui-selected' : '')}
          slots={{ noRowsOverlay: () => empty }}
          sx={{
            border: 0,
            '--DataGrid-overlayHeight': '180px',
            '& .MuiDataGrid-row': { cursor: 'pointer' },
            [`& .${NUMBER}`]: { fontVariantNumeric: 'tabular-nums' },
          }}
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
