import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';
import { OperationPriceNow } from './OperationPriceNow';

const spec: ListSpec<'operation-prices'> = {
  noun: 'operation-prices',
  madeAt: 'hub',
  title: phrase('اجرت عملیات', 'Operation prices'),
  searched: false,
  columns: ['operation_code', 'operation_name', 'model_code', 'valid_from', 'price'],
  filters: ['operation_code', 'model_code', { period: 'valid_from' }],
  opens: ({ operation }) => operation && `/operations/${encodeURIComponent(operation)}`,
  empty: phrase('هنوز اجرتی تعیین نشده است.', 'No operation has a price yet.'),
};

export default function OperationPrices() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton
            command="PriceOperation"
            href="/operation-prices"
            shortcut="KeyN"
            primary
            before={(values) => <OperationPriceNow values={values} />}
          />
        }
      />
    </>
  );
}
