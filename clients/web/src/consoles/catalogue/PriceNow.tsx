// Beside the form of a new price: the part's price in that list, or in the newest that has it.
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { FormValues } from '@/parts/form/values';
import { Change } from './Change';

export function PriceNow({ values, part = values.part }: { values: FormValues; part?: unknown }) {
  const { data } = useQuery({
    ...listPage('prices', {
      part: String(part),
      list: typeof values.list === 'string' ? values.list : undefined,
      sort: '-id',
      limit: 1,
    }),
    enabled: Boolean(part),
    retry: false, // a code that is still being typed names nothing
  });
  if (!part || !data) return null;
  return <Change member="price" now={data.rows[0]?.price ?? null} then={values.price} />;
}
