import { useNavigate } from 'react-router';
import { ListScreen } from '@/parts/list/ListScreen';
import { firstPage } from '@/parts/list/page';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';

const spec: ListSpec<'customers'> = {
  noun: 'customers',
  title: phrase('مشتریان', 'Customers'),
  columns: ['name', 'mobile', 'national_id', 'kind', 'address'],
  spare: ['site_code'],
  filters: ['kind', 'site_code'],
  empty: phrase(
    'هنوز مشتری‌ای ثبت نشده است؛ با نخستین پذیرش ثبت می‌شود.',
    'No customer has been registered yet; the first admission registers one.',
  ),
};

export const ask = firstPage(spec);

export default function Customers() {
  const navigate = useNavigate();
  return (
    <ListScreen
      spec={spec}
      actions={
        <CommandButton
          command="RegisterCustomer"
          href="/customers"
          shortcut="KeyN"
          primary
          onRecorded={({ id }) => void navigate(`/customers/${id}`)}
        />
      }
    />
  );
}
