// A parcel of used parts while it is packed: tags that were scanned, and pieces without a tag.
import { isCount, isText, listOf, objectOf, oneOf, orMissing, orNull } from '@/api/shape';
import type { Schemas } from '@/api/types';
import type { FormValues } from '@/parts/form/values';

type Debt = Schemas['UsedPartRow'];

// What a parcel says of a debt.
export type Owed = Pick<
  Debt,
  'number' | 'state' | 'job' | 'part_code' | 'part_name' | 'part_serial' | 'days_left' | 'cost' | 'price'
>;

export interface Loose {
  code: string;
  name: string;
  quantity: number;
}

export interface Parcel {
  tags: string[]; // numbers
  others: Owed[]; // tags that were scanned and are not among what is owed here
  loose: Loose[];
}

export const isParcel = objectOf<Parcel>({
  tags: listOf(isText),
  others: listOf(
    objectOf<Owed>({
      number: isText,
      state: oneOf<Owed['state']>(
        'owed',
        'removed',
        'shipped',
        'provisional',
        'held',
        'registered',
        'accepted',
        'rejected',
        'charged',
        'waived',
        'undone',
      ),
      job: orNull(isText),
      part_code: orNull(isText),
      part_name: orNull(isText),
      part_serial: isText,
      days_left: isCount,
      cost: orMissing(isCount),
      price: isCount,
    }),
  ),
  loose: listOf(objectOf<Loose>({ code: isText, name: isText, quantity: isCount })),
});

export type Outcome = 'packed' | 'already' | 'not_removed';

export const EMPTY: Parcel = { tags: [], others: [], loose: [] };

// A tag was scanned. Of a part that was not taken out of its device yet there is nothing to pack.
export function withTag(parcel: Parcel, debt: Owed, isListed: boolean): [Parcel, Outcome] {
  if (parcel.tags.includes(debt.number)) return [parcel, 'already'];
  if (debt.state === 'owed') return [parcel, 'not_removed'];
  return [
    {
      ...parcel,
      tags: [...parcel.tags, debt.number],
      others: isListed ? parcel.others : [...parcel.others, debt],
    },
    'packed',
  ];
}

export function withoutTag(parcel: Parcel, number: string): Parcel {
  return {
    ...parcel,
    tags: parcel.tags.filter((tag) => tag !== number),
    others: parcel.others.filter((debt) => debt.number !== number),
  };
}

// A piece without a tag, by its part: once more of the same, or the first of it.
export function withLoose(parcel: Parcel, code: string, name: string): Parcel {
  const isThere = parcel.loose.some((each) => each.code === code);
  return {
    ...parcel,
    loose: isThere
      ? parcel.loose.map((each) => (each.code === code ? { ...each, quantity: each.quantity + 1 } : each))
      : [...parcel.loose, { code, name, quantity: 1 }],
  };
}

export const withoutLoose = (parcel: Parcel, code: string): Parcel => ({
  ...parcel,
  loose: parcel.loose.filter((each) => each.code !== code),
});

export const countOf = ({ tags, loose }: Parcel): number =>
  tags.length + loose.reduce((sum, { quantity }) => sum + quantity, 0);

export const bodyOfParcel = ({ tags, loose }: Parcel): FormValues[] => [
  ...tags.map((tag) => ({ tag })),
  ...loose.map(({ code, quantity }) => ({ part: code, quantity })),
];

// What lies here, is overdue and was not packed.
export const overdueLeft = (owed: Owed[], { tags }: Parcel): Owed[] =>
  owed.filter(({ number, state, days_left }) => state !== 'owed' && days_left < 0 && !tags.includes(number));
