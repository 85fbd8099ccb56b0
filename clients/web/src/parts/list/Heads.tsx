// The heads of a grid's columns: those that the site can sort by are pressed for that, from A to Z, from Z to A,
// and as it was.
import AscendingIcon from '@mui/icons-material/ArrowUpward';
import DescendingIcon from '@mui/icons-material/ArrowDownward';
import { styled } from '@mui/material/styles';
import type { Column } from './columns';

const Sorter = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  cursor: 'pointer',
  '& svg': { fontSize: 18 },
});
const Head = styled('div')(({ theme }) => ({ fontWeight: theme.typography.fontWeightMedium }));

interface Props {
  columns: Column[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

export function Heads({ columns, sort, onSort }: Props) {
  const orderOf = (field: string) =>
    sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none';
  const after = { none: '', ascending: '-', descending: undefined };
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1}>
        {columns.map(({ field, head, isNumber, isSortable }) => {
          const order = orderOf(field);
          const sign = after[order];
          return (
            <Head
              key={field}
              role="columnheader"
              className={isNumber ? 'amani-number' : undefined}
              aria-sort={isSortable ? order : undefined}
              title={head}
            >
              {isSortable ? (
                <Sorter type="button" onClick={() => onSort(sign === undefined ? undefined : sign + field)}>
                  {head}
                  {order === 'ascending' && <AscendingIcon />}
                  {order === 'descending' && <DescendingIcon />}
                </Sorter>
              ) : (
                head
              )}
            </Head>
          );
        })}
      </div>
    </div>
  );
}
