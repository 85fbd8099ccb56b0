declare module 'cssjanus' {
  const cssjanus: { transform(css: string): string };
  export default cssjanus;
}
