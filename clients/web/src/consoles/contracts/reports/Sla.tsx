// Whether the hours that contracts promise were kept, and their visits made; what we missed apart from what
// the customer did.
import type { Schemas } from '@/api/types';
import { phrase } from '@/words/phrase';
import { ReportTable } from './ReportTable';

type Row = Schemas['ContractSlaRow'];

const TITLE = phrase('تعهد زمان قراردادها', 'Promised hours of contracts');
const NOTE = phrase('پذیرش‌ها و سرویس‌های دوره', 'Admissions and visits of the period');
const EMPTY = phrase(
  'در این دوره تعمیر یا سرویسی زیر قرارداد نبوده است.',
  'Nothing was served under a contract in this period.',
);

export default function Sla() {
  return (
    <ReportTable<Row>
      path="/contract-sla"
      named="contract-sla"
      title={TITLE}
      note={NOTE}
      empty={EMPTY}
      columns={[
        'contract_number',
        'customer_name',
        'repairs',
        'response_hit',
        'response_missed',
        'repair_hit',
        'repair_missed',
        'visits_done',
        'visits_missed_by_us',
        'visits_missed_by_customer',
        'visits_overdue',
      ]}
    />
  );
}
