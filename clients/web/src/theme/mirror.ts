// Styles for Persian, mirrored. To mirror a rule costs more than all else that is done to it, and most
// rules say nothing of a side; those are left alone.
import type { StylisElement, StylisPlugin } from '@emotion/cache';
import { RULESET } from 'stylis';
import rtlPlugin from 'stylis-plugin-rtl';

// More than is ever turned round, so that nothing which is escapes.
const SIDED = /left|right|resize|shadow|translate|background|radius|direction|:\s*(?:[^\s;]+\s+){3}/i;

const saysNothingOfSides = ({ type, children }: StylisElement) =>
  type === RULESET && Array.isArray(children) && !children.some(({ value }) => SIDED.test(value));

export const mirror: StylisPlugin = (element, ...rest) =>
  saysNothingOfSides(element) ? undefined : rtlPlugin(element, ...rest);
