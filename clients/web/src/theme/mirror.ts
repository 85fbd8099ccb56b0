// Styles for Persian, mirrored, declaration by declaration: most say nothing of a side and are left alone, and
// what does is said again and again.
import type { StylisPlugin } from '@emotion/cache';
import cssjanus from 'cssjanus';
import { DECLARATION } from 'stylis';

// More than is ever turned round, so that nothing which is escapes: names of sides, what is moved or pointed
// sideways, lengths that go round a box. A colour, a corner like the others and how a box lies are none.
const SIDED =
  /left|right|resize|shadow:(?!none)|translate|^background(-image|-position)?:|radius:[^;]*\s|^direction|(margin|padding|border-(width|color|style)):\s*(\S+\s+){3}/i;

const turned = new Map<string, string>();

export const mirror: StylisPlugin = (element) => {
  const { type, value } = element;
  if (type !== DECLARATION || !SIDED.test(value)) return;
  const said = element.return || value; // with what some browsers call it
  const kept = turned.get(said) ?? cssjanus.transform(said);
  turned.set(said, kept);
  element.return = kept;
};
