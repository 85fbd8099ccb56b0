// Names in the page what it begins with, so that nothing of it waits to be found by another: the code
// that main.tsx asks for, the parts of a screen with the counter, where most begin, and the fonts of Persian text.
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

const BEGINS = /\/src\/(app\/start|consoles\/service\/counter\/Counter)\.tsx$/;
const FONT = /vazirmatn-(arabic|latin)-wght-[^/]*\.woff2$/;

export function preloads(): Plugin {
  return {
    name: 'amani-preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk }) {
        const code = new Set<string>();
        const gather = (file: string) => {
          const found = bundle[file];
          if (found?.type !== 'chunk' || code.has(file)) return;
          code.add(file);
          found.imports.forEach(gather);
        };
        const isBegun = (each: Rollup.OutputAsset | Rollup.OutputChunk) =>
          each.type === 'chunk' && each.moduleIds.some((id) => BEGINS.test(id));
        for (const each of Object.values(bundle)) if (isBegun(each)) gather(each.fileName);
        const known = new Set(chunk?.imports ?? []);
        const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: '' },
          injectTo: 'head',
        });
        return [
          ...[...code]
            .filter((file) => !known.has(file))
            .map((file) => link({ rel: 'modulepreload', href: `/${file}` })),
          ...Object.keys(bundle)
            .filter((file) => FONT.test(file))
            .map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}` })),
        ];
      },
    },
  };
}
