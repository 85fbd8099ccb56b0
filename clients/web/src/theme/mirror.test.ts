import type { StylisPlugin } from '@emotion/cache';
import { compile, middleware, serialize, stringify } from 'stylis';
import rtlPlugin from 'stylis-plugin-rtl';
import { describe, expect, it } from 'vitest';
import { mirror } from './mirror';

const styled = (css: string, plugin: StylisPlugin) =>
  serialize(compile(`.a{${css}}`), middleware([plugin, stringify]));

describe('a style for Persian', () => {
  it.each([
    ['color:red;padding:4px 8px;', '.a{color:red;padding:4px 8px;}'],
    ['margin-left:4px;display:flex;', '.a{margin-right:4px;display:flex;}'],
    ['padding:1px 2px 3px 4px;', '.a{padding:1px 4px 3px 2px;}'],
    ['text-align:right;', '.a{text-align:left;}'],
  ])('of %s is %s', (css, turned) => expect(styled(css, mirror)).toBe(turned));

  it.each([
    'border-radius:1px 2px 3px 4px;cursor:e-resize;',
    'box-shadow:3px 1px 2px red;',
    'transform:translate(14px, 9px) scale(0.75);',
    'background:url(x.png) 10% 20%;background-position:0 100%;',
    'border-color:red green blue teal;',
    'color:red;&:hover{left:0;color:blue;}@media (min-width:600px){padding:6px;right:3px;}',
    'display:flex;&::after{content:"";}@media print{display:none;}',
  ])('is what mirroring each rule makes of %s', (css) =>
    expect(styled(css, mirror)).toBe(styled(css, rtlPlugin)),
  );
});
