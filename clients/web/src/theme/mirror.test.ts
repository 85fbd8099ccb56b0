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
    'border-radius:8px;box-shadow:none;background-color:red;flex-direction:column;',
    'transition:background-color 250ms cubic-bezier(0.4, 0, 0.2, 1) 0ms,box-shadow 250ms ease 0ms;',
    'transition:left 1s ease 0s;animation:go 1s ease-in 2s;grid-template-areas:"a left" "b right";',
    'grid-template-columns:1fr 2fr 3fr 4fr;grid-area:1 / 2 / 3 / 4;inset:0 1px 2px 3px;',
    'background:linear-gradient(to right, red, blue);background-image:linear-gradient(to left, red, blue);',
    '@keyframes go{from{left:0;transform:translateX(3px);}to{left:4px;}}@supports (color:red){margin-left:1px;}',
    'direction:ltr;text-shadow:1px 1px red;border-width:1px 2px 3px 4px;mask-position:10% 0;',
    'box-shadow:var(--Paper-shadow);box-shadow:0px 2px 1px -1px rgba(0,0,0,0.2),3px 1px 1px 0px rgba(0,0,0,0.14);',
    'margin:0 auto 1px calc(1px + 2px);',
    'padding:calc(8px + 1px) 2px 3px 4px;',
    'border:1px solid rgba(0, 0, 0, 0.23);color:rgba(0, 0, 0, 0.6);',
    'color:red;&:hover{left:0;color:blue;}@media (min-width:600px){padding:6px;right:3px;}',
    'display:flex;&::after{content:"";}@media print{display:none;}',
  ])('is what mirroring each rule makes of %s', (css) =>
    expect(styled(css, mirror)).toBe(styled(css, rtlPlugin)),
  );
});
