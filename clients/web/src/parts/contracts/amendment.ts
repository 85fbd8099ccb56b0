// What the form of an amendment begins with, and what of it is sent.
import type { RecordOf } from '@/api/types';
import type { FormValues } from '../form/values';

type Terms = Pick<
  RecordOf<'contracts'>,
  | 'serials'
  | 'service_site_code'
  | 'response_hours'
  | 'repair_hours'
  | 'parts_cover'
  | 'most_cases'
  | 'most_visits'
  | 'most_parts'
  | 'tariff'
>;

const orNull = (cap: number) => (cap > 0 ? cap : null);

// As they are; a cap that there is not stands empty.
export const amendmentOf = (found: Terms): FormValues => ({
  serials: found.serials,
  service_site: found.service_site_code,
  response_hours: orNull(found.response_hours),
  repair_hours: orNull(found.repair_hours),
  parts_cover: found.parts_cover,
  most_cases: orNull(found.most_cases),
  most_visits: orNull(found.most_visits),
  most_parts: orNull(found.most_parts),
  tariff: found.tariff,
});

// What is left out stays as the contract has it, so that a cap which was emptied is sent as 0, which is none.
const CAPS = ['response_hours', 'repair_hours', 'most_cases', 'most_visits', 'most_parts'];
export const amendedOf = (values: FormValues): FormValues =>
  Object.fromEntries(CAPS.map((member) => [member, values[member] ?? 0]));
