// A table with more columns than a phone has room for. There its rows are cards, in which each cell
// stands beside the head of its column: `data-head` of the cell.
import Table from '@mui/material/Table';
import TableContainer from '@mui/material/TableContainer';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

const cards: SxProps<Theme> = (theme) => ({
  [theme.breakpoints.down('sm')]: {
    '& thead': { display: 'none' },
    '& tbody, & tr': { display: 'block' },
    '& tr': { borderBottom: `1px solid ${theme.palette.divider}`, py: 1 },
    '& td': {
      display: 'flex',
      flexDirection: 'row', // also in a cell whose number stands at the right of its column
      justifyContent: 'flex-start',
      columnGap: 1,
      px: 1,
      py: 0.25,
      border: 0,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      textAlign: 'start',
    },
    '& td[data-head]::before': {
      content: 'attr(data-head)',
      color: theme.palette.text.secondary,
      fontWeight: 400,
      flexShrink: 0,
      maxWidth: '50%',
      marginInlineEnd: 'auto',
    },
    '& td:empty': { display: 'none' },
  },
});

interface Props {
  label: string;
  sx?: SxProps<Theme>;
  children: ReactNode;
}

export function WideTable({ label, sx, children }: Props) {
  return (
    <TableContainer>
      <Table
        size="small"
        aria-label={label}
        sx={[...(Array.isArray(sx) ? (sx as SxProps<Theme>[]) : [sx ?? {}]), cards] as SxProps<Theme>}
      >
        {children}
      </Table>
    </TableContainer>
  );
}
