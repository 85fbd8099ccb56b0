import { UnreadableFile, type Sheet } from './sheet';
import type { Answer } from './worker';

// The sheets of a CSV or XLSX file.
export function readSheets(file: File): Promise<Sheet[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Sheet[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      'sheets' in data ? resolve(data.sheets) : reject(new UnreadableFile(data.unreadable));
    worker.onerror = () => reject(new Error('the reader of files did not load'));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
