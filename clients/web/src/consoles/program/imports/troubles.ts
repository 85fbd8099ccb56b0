// Why a row of a file stays behind, in words.
import type { CellTrouble, UnreadableReason } from '@/parts/sheets/sheet';
import { phrase, type Phrase } from '@/words/phrase';

export const CELL_TROUBLE: Record<CellTrouble, Phrase> = {
  error_value: phrase(
    'خانه «{column}» خطای صفحه‌گسترده دارد (مانند ‎#N/A‎). آن را در فایل درست کنید.',
    'The cell "{column}" has a spreadsheet error (as #N/A). Correct it in the file.',
  ),
  no_value: phrase(
    'خانه «{column}» فرمولی دارد که مقدارش در فایل نیست. فایل را در صفحه‌گسترده باز و دوباره ذخیره کنید.',
    'The cell "{column}" has a formula without its value. Open the file in a spreadsheet program and save it again.',
  ),
  merged: phrase(
    'خانه «{column}» در یک ادغام است و مقدار خودش را ندارد. ادغام را بردارید و مقدار را بنویسید.',
    'The cell "{column}" is part of a merge and has no value of its own. Undo the merge and write the value.',
  ),
};

export const UNREADABLE: Record<UnreadableReason, Phrase> = {
  not_a_workbook: phrase('این فایل اکسل (XLSX) نیست.', 'This file is no Excel (XLSX) workbook.'),
  old_workbook: phrase(
    'این فایل اکسل قدیمی (XLS) است یا گذرواژه دارد. آن را بی‌گذرواژه با قالب XLSX یا CSV ذخیره کنید.',
    'This is an old Excel file (XLS), or it has a password. Save it without one as XLSX or CSV.',
  ),
  no_sheet: phrase('این فایل برگه‌ای ندارد که دیده شود.', 'This file has no sheet that can be seen.'),
  broken: phrase(
    'این فایل خراب است؛ آن را باز و دوباره ذخیره کنید.',
    'This file is broken; open it and save it again.',
  ),
};
