// Which of so many photos is next, by an arrow's key: in Persian the next one lies at the left.
export function stepped(at: number, of: number, key: 'ArrowLeft' | 'ArrowRight', isRtl: boolean): number {
  const by = (key === 'ArrowRight') === isRtl ? -1 : 1;
  return Math.min(of - 1, Math.max(0, at + by));
}
