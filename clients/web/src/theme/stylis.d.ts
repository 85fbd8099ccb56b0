declare module 'stylis' {
  type Plugin = import('@emotion/cache').StylisPlugin;
  type Element = import('@emotion/cache').StylisElement;
  export const DECLARATION: string;
  export const prefixer: Plugin;
  export const stringify: Plugin;
  export function compile(css: string): Element[];
  export function middleware(plugins: Plugin[]): Plugin;
  export function serialize(children: Element[], plugin: Plugin): string;
}
