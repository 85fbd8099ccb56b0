// Beside the form of a new price: what the operation has cost so far, of the model that is typed or of any.
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { FormValues } from '@/parts/form/values';
import { Change } from './Change';

const ID = /^\d+\.\d+\.\d+$/;

export function OperationPriceNow({ values }: { values: FormValues }) {
  const { operation, model, price } = values;
  const named = typeof operation === 'string' ? operation : '';
  const { data } = useQuery({
    ...listPage('operation-prices', {
      ...(ID.test(named) ? { operation: named } : { operation_code: named }),
      ...(typeof model === 'string' && model ? { model_code: model } : {}),
      limit: 1,
    }),
    enabled: named !== '',
    retry: false, // a code that is still being typed names nothing
  });
  if (!named || !data) return null;
  return <Change member="price" now={data.rows[0]?.price ?? null} then={price} />;
}
