// The rows of a list beside a mouse: a grid as ARIA has it, in plain elements. A row is drawn again when it has
// changed or is chosen, and for nothing else.
import LinearProgress from '@mui/material/LinearProgress';
import { alpha, styled } from '@mui/material/styles';
import { memo, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { AnyRow } from '@/api/types';
import type { Column } from './columns';
import { Heads } from './Heads';
import { movesBetweenCells } from './cells';
import { useInParts } from './useInParts';

const Frame = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  position: 'relative',
  overflowX: 'auto',
  '& [role=row]': {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    minWidth: 'var(--least)',
    alignItems: 'center',
    minHeight: 36,
    borderBottom: `1px solid ${theme.palette.divider}`,
    breakInside: 'avoid',
  },
  '& [role=gridcell], & [role=columnheader]': {
    padding: '0 10px',
    lineHeight: '33px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [role=gridcell]:focus-visible, & [role=columnheader] button:focus-visible': { outlineOffset: -2 },
  '& .amani-number': {
    fontVariantNumeric: 'tabular-nums',
    textAlign: theme.direction === 'rtl' ? 'start' : 'end',
  },
  '& .amani-row': { cursor: 'pointer' },
  '& .amani-row:hover': { backgroundColor: theme.palette.action.hover },
  '& .amani-row[aria-selected=true]': {
    backgroundColor: alpha(theme.palette.primary.main, theme.palette.action.selectedOpacity),
  },
}));
const Nothing = styled('div')({ minHeight: 180 });

interface Props {
  title: string;
  rows: AnyRow[];
  columns: Column[];
  isLoading: boolean;
  current: string | undefined; // the row that is chosen or open
  sort: string | undefined; // "-number"
  onSort: (sort: string | undefined) => void;
  onOpen: (row: AnyRow, beside: boolean) => void;
  empty: ReactNode;
}

export const RowGrid = memo(function RowGrid(props: Props) {
  const { title, rows, columns, isLoading, current, sort, onSort, onOpen, empty } = props;
  const drawn = useInParts(rows);
  const widths = {
    '--columns': columns
      .map(({ width, flex }) => (flex ? `minmax(${width}px, ${flex}fr)` : `${width}px`))
      .join(' '),
    '--least': `${columns.reduce((sum, { width }) => sum + width, 0)}px`,
  } as CSSProperties;
  return (
    <Frame style={widths} aria-busy={isLoading}>
      {isLoading && <LinearProgress sx={{ position: 'absolute', insetInline: 0, top: 0 }} />}
      <div
        role="grid"
        aria-label={title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        onKeyDown={movesBetweenCells}
      >
        <Heads columns={columns} sort={sort} onSort={onSort} />
        <div role="rowgroup">
          {drawn.map((row, at) => (
            <Row
              key={String(row.id)}
              row={row}
              at={at}
              columns={columns}
              isCurrent={current === String(row.id)}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      {rows.length === 0 && <Nothing>{!isLoading && empty}</Nothing>}
    </Frame>
  );
});

interface RowProps {
  row: AnyRow;
  at: number;
  columns: Column[];
  isCurrent: boolean;
  onOpen: (row: AnyRow, beside: boolean) => void;
}

const Row = memo(function Row({ row, at, columns, isCurrent, onOpen }: RowProps) {
  // What is pressed inside a cell, a link or a button, is its own.
  const openByEnter = (event: KeyboardEvent) => {
    const isCell = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'gridcell';
    if (event.key === 'Enter' && isCell) onOpen(row, event.ctrlKey);
  };
  return (
    <div
      role="row"
      className="amani-row"
      aria-rowindex={at + 2}
      aria-selected={isCurrent}
      onClick={(event) => onOpen(row, event.ctrlKey || event.metaKey)}
      onKeyDown={openByEnter}
    >
      {columns.map(({ field, isNumber, textOf, cellOf }, column) => (
        <div
          key={field}
          role="gridcell"
          className={isNumber ? 'amani-number' : undefined}
          title={textOf(row) || undefined}
          tabIndex={at === 0 && column === 0 ? 0 : -1} // from there arrows move
        >
          {cellOf(row)}
        </div>
      ))}
    </div>
  );
});
