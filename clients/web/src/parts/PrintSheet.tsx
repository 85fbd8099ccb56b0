// What goes on paper from the page itself: out of sight on the screen, alone on the paper.
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

const ALONE = {
  '.print-sheet': { display: 'none' },
  '@media print': {
    'body > *:not(.print-sheet)': { display: 'none !important' },
    '.print-sheet': { display: 'block', color: '#000', background: '#fff' },
  },
};

export function PrintSheet({ children }: { children: ReactNode }) {
  return (
    <>
      <GlobalStyles styles={ALONE} />
      {createPortal(<div className="print-sheet">{children}</div>, document.body)}
    </>
  );
}
