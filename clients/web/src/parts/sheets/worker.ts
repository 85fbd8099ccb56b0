// Reads a file beside the page, which stays usable meanwhile.
import { decodeCsv, readCsv } from './csv';
import { UnreadableFile, type Sheet, type UnreadableReason } from './sheet';
import { readXlsx } from './xlsx';

export type Answer = { sheets: Sheet[] } | { unreadable: UnreadableReason };

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  const answer = (told: Answer) => self.postMessage(told);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isWorkbook = isZip(bytes) || /\.xls[xm]?$/i.test(file.name);
    answer({ sheets: isWorkbook ? readXlsx(bytes) : [readCsv(decodeCsv(bytes), file.name)] });
  } catch (error) {
    answer({ unreadable: error instanceof UnreadableFile ? error.reason : 'broken' });
  }
};
