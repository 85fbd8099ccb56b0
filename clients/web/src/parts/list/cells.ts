// Arrows, Home and End go from cell to cell of a grid; Tab leaves it. Only the cell that one was in last is
// reached by Tab.
import type { KeyboardEvent } from 'react';

function cellBeside(cell: HTMLElement, key: string): Element | null | undefined {
  const isRtl = getComputedStyle(cell).direction === 'rtl';
  const row = cell.parentElement;
  const at = Array.prototype.indexOf.call(row?.children ?? [], cell);
  switch (key) {
    case 'ArrowUp':
      return row?.previousElementSibling?.children[at];
    case 'ArrowDown':
      return row?.nextElementSibling?.children[at];
    case 'ArrowLeft':
      return isRtl ? cell.nextElementSibling : cell.previousElementSibling;
    case 'ArrowRight':
      return isRtl ? cell.previousElementSibling : cell.nextElementSibling;
    case 'Home':
      return row?.firstElementChild;
    case 'End':
      return row?.lastElementChild;
    default:
      return null;
  }
}

export function movesBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, currentTarget } = event;
  if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'gridcell') return;
  const next = cellBeside(target, key);
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  for (const cell of currentTarget.querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]'))
    cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
