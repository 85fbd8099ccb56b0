// The invoice of an instalment.
import { INVOICE_PAPERS } from '@/parts/money/jobMoney';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'contract-invoices',
  kind: 'contract_invoice',
  history: false,
  form: 'contract-invoice',
  papers: INVOICE_PAPERS,
  facts: [
    'day',
    'contract_number',
    'customer_name',
    'instalment',
    'amount',
    'rate',
    'value_added_tax',
    'total',
    'author_name',
  ],
};

export default function ContractInvoice() {
  return <RecordScreen spec={spec} />;
}
