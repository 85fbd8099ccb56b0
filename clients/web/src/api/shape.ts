// Whether something kept by an older page is still what this one keeps. A guard names every member of
// its type, so that whoever adds one to the type is told by the compiler to add it here, too.
export type Guard<Type> = (value: unknown) => value is Type;

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isCount: Guard<number> = (value) => typeof value === 'number';
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

export const orNull =
  <Type>(is: Guard<Type>): Guard<Type | null> =>
  (value): value is Type | null =>
    value === null || is(value);

export const orMissing =
  <Type>(is: Guard<Type>): Guard<Type | undefined> =>
  (value): value is Type | undefined =>
    value === undefined || is(value);

export const oneOf =
  <Type extends string>(...choices: Type[]): Guard<Type> =>
  (value): value is Type =>
    choices.some((choice) => choice === value);

export const listOf =
  <Type>(is: Guard<Type>): Guard<Type[]> =>
  (value): value is Type[] =>
    Array.isArray(value) && value.every(is);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf =
  <Type extends object>(members: { [Name in keyof Type]-?: Guard<Type[Name]> }): Guard<Type> =>
  (value): value is Type =>
    isRecord(value) &&
    Object.entries<Guard<unknown>>(members as Record<string, Guard<unknown>>).every(([name, is]) =>
      is(value[name]),
    );

export const mapOf =
  <Type>(is: Guard<Type>): Guard<Record<string, Type>> =>
  (value): value is Record<string, Type> =>
    isRecord(value) && Object.values(value).every(is);
