// What can be imported, in the order in which a new network needs it: the site names a kind of
// sheet after its list, and each row becomes one of its commands.
import type { Noun, RecordKind } from '@/api/types';

export interface ImportKind {
  noun: Noun;
  record: RecordKind; // its word
  command: string;
  without?: string[]; // members of the command that a sheet does not have
}

export const IMPORT_KINDS: ImportKind[] = [
  { noun: 'sites', record: 'site', command: 'DefineSite', without: ['site'] },
  { noun: 'models', record: 'model', command: 'DefineModel' },
  { noun: 'parts', record: 'part', command: 'DefinePart' },
  { noun: 'prices', record: 'price', command: 'SetPrice' },
  { noun: 'tariffs', record: 'tariff', command: 'SetTariff' },
  { noun: 'customers', record: 'customer', command: 'RegisterCustomer' },
  { noun: 'serials', record: 'serial', command: 'RegisterSerial' },
];
