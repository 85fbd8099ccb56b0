import type { ImportReport } from '@/api/imports';
import { filled, type Phrase } from '@/words/phrase';
import type { Speech } from '@/words/speech';
import type { Prepared } from './prepare';
import { CELL_TROUBLE } from './troubles';

export interface RefusedRow extends Phrase {
  line: number; // of the file
}

// Those that stayed behind and those that the site refused, in the order of the file.
export function refusedRows(report: ImportReport, prepared: Prepared, speech: Speech): RefusedRow[] {
  const behind = prepared.leftBehind.map(({ line, member, trouble }) => ({
    line,
    ...filled(CELL_TROUBLE[trouble], { column: speech.member(member) }),
  }));
  const refused = report.refused.map(({ line, messages, remedy }) => ({
    line: prepared.sourceLine(line),
    fa: [messages.fa, remedy?.fa].filter(Boolean).join(' '),
    en: [messages.en, remedy?.en].filter(Boolean).join(' '),
  }));
  return [...behind, ...refused].sort((a, b) => a.line - b.line);
}
