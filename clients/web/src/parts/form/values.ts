// What a form holds on its way to a command's body.
import { isCount, isText, listOf, mapOf, type Guard } from '@/api/shape';
import type { CommandField } from '@/api/types';

export type FieldValue = string | number | string[] | FormValues[] | null | undefined;
export type FormValues = Record<string, FieldValue>;

const isFieldValue: Guard<FieldValue> = (value): value is FieldValue =>
  value === null || isText(value) || isCount(value) || listOf(isText)(value) || listOf(isFormValues)(value);
export const isFormValues: Guard<FormValues> = mapOf(isFieldValue);

const isBlank = (value: FieldValue): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

// Without what was left empty; lines of which nothing was filled in are no lines.
export function bodyOf(values: FormValues): FormValues {
  const body: FormValues = {};
  for (const [member, value] of Object.entries(values)) {
    if (isBlank(value)) continue;
    const isLines = Array.isArray(value) && typeof value[0] === 'object';
    const cleaned = isLines
      ? (value as FormValues[]).map(bodyOf).filter((line) => Object.keys(line).length > 0)
      : value;
    if (!isBlank(cleaned)) body[member] = cleaned;
  }
  return body;
}

// The first required field that is empty; null when the form may be sent.
export function missingField(fields: CommandField[], values: FormValues): string | null {
  return fields.find((field) => field.required && isBlank(values[field.member]))?.member ?? null;
}

// "lines[2].part" and "lines.2.part" → ["lines", 2, "part"].
export function pathOf(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
