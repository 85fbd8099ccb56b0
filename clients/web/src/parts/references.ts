// Members that name another record: which list has it, and by what people know it.

interface Reference {
  noun: string; // where its page is: "/jobs/…"
  shown?: string; // the member beside it that people read
}

const REFERENCES: Record<string, Reference> = {
  job: { noun: 'jobs', shown: 'job_number' },
  open_job: { noun: 'jobs', shown: 'open_job_number' },
  serial: { noun: 'serials' },
  new_serial: { noun: 'serials' },
  customer: { noun: 'customers', shown: 'customer_name' },
  owner: { noun: 'customers', shown: 'owner_name' },
  model: { noun: 'models', shown: 'model_code' },
  wanted_model: { noun: 'models', shown: 'wanted_model_code' },
  part: { noun: 'parts', shown: 'part_code' },
  waybill: { noun: 'waybills', shown: 'waybill_number' },
  receipt: { noun: 'used-receipts', shown: 'receipt_number' },
  tag: { noun: 'used-parts', shown: 'tag_number' },
  voucher: { noun: 'vouchers', shown: 'voucher_number' },
  agent: { noun: 'agents', shown: 'agent_code' },
  site: { noun: 'sites', shown: 'site_code' },
  holder: { noun: 'sites', shown: 'holder_code' },
  from_site: { noun: 'sites', shown: 'from_site_code' },
  to_site: { noun: 'sites', shown: 'to_site_code' },
  list: { noun: 'price-lists', shown: 'list_name' },
  replacement: { noun: 'replacements', shown: 'replacement_number' },
  request: { noun: 'requests', shown: 'request_number' },
  repeat_of: { noun: 'jobs', shown: 'repeat_of_number' },
  operation: { noun: 'operations', shown: 'operation_code' },
  invoice: { noun: 'invoices', shown: 'invoice_number' },
  contract: { noun: 'contracts', shown: 'contract_number' },
  service_site: { noun: 'sites', shown: 'service_site_code' },
};

const BY_SHOWN = new Map<string, string>(
  Object.entries(REFERENCES).flatMap(([name, { shown }]) => (shown ? [[shown, name] as const] : [])),
);

// Of a member that people read ("job_number"): the address of what it names, when the row has it.
export function addressOfMember(name: string, row: Record<string, unknown>): string | null {
  const member = REFERENCES[name] ? name : BY_SHOWN.get(name);
  const reference = member ? REFERENCES[member] : undefined;
  const id = member ? row[member] : undefined;
  if (!reference || (typeof id !== 'string' && typeof id !== 'number') || id === '') return null;
  // A site's page goes by its code: its number means nothing to people.
  const code = reference.noun === 'sites' || reference.noun === 'agents' ? row[reference.shown ?? ''] : id;
  return typeof code === 'string' || typeof code === 'number'
    ? `/${reference.noun}/${encodeURIComponent(code)}`
    : null;
}

// The list that a reference in a command is chosen from.
interface Choosing {
  noun: string;
  code: string;
  name?: string;
  sent?: string; // the member that is sent, where it is not the code
  isWhole?: boolean; // a short list that the site does not search: fetched once, and looked through here
}

// Of the kind of a reference.
export const LIST_OF_KIND: Record<string, Choosing> = {
  site: { noun: 'sites', code: 'code', name: 'name' },
  agent: { noun: 'agents', code: 'code', name: 'name' },
  user: { noun: 'users', code: 'login', name: 'name', sent: 'id' },
  part: { noun: 'parts', code: 'code', name: 'name' },
  model: { noun: 'models', code: 'code', name: 'name' },
  price_list: { noun: 'price-lists', code: 'name' },
  customer: { noun: 'customers', code: 'mobile', name: 'name' },
  job: { noun: 'jobs', code: 'number', name: 'customer_name' },
  used_part: { noun: 'used-parts', code: 'number', name: 'part_name' },
  waybill: { noun: 'waybills', code: 'number', name: 'to_site_code' },
  used_receipt: { noun: 'used-receipts', code: 'number', name: 'holder_code' },
  discrepancy: { noun: 'discrepancies', code: 'number', name: 'detail' },
  stock_document: { noun: 'stock-documents', code: 'number', name: 'detail' },
  serial: { noun: 'serials', code: 'serial', name: 'model_code' },
  work_unit: { noun: 'work-units', code: 'code', name: 'name' },
  check_list: { noun: 'check-lists', code: 'name' },
  part_request: { noun: 'part-requests', code: 'number', name: 'part_code' },
  replacement: { noun: 'replacements', code: 'number', name: 'serial' },
  service_request: { noun: 'requests', code: 'number', name: 'customer_name' },
  repair_code: { noun: 'repair-codes', code: 'code', name: 'name', isWhole: true },
  operation: { noun: 'operations', code: 'code', name: 'name', isWhole: true },
  invoice: { noun: 'invoices', code: 'number', name: 'customer_name' },
  cash_receipt: { noun: 'cash-receipts', code: 'number', name: 'customer_name' },
  contract: { noun: 'contracts', code: 'number', name: 'customer_name' },
};

// Whoever may not read users chooses among the members of the site's units.
const MEMBERS: Choosing = {
  noun: 'unit-members',
  code: 'user_name',
  sent: 'user',
  isWhole: true,
};

export function listOfKind(kind: string, reads: string[]): Choosing | undefined {
  return kind === 'user' && !reads.includes('people') ? MEMBERS : LIST_OF_KIND[kind];
}

export interface Called {
  code: string;
  name: string;
}

// What people call a record of a kind, in a list to choose from.
export function calledBy(
  row: Record<string, unknown>,
  kind: string,
  list: Choosing | undefined = LIST_OF_KIND[kind],
): Called {
  const text = (member: string | undefined) => {
    const value = member ? row[member] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return { code: text(list?.code), name: text(list?.name) };
}
