// Names for what the API's own description says; nothing here is written twice.
import type { components, paths } from './description';

export type Schemas = components['schemas'];
export type Me = Schemas['Me'];
export type Status = Schemas['Status'];
export type Action = Schemas['Action'];
export type Task = Schemas['Task'];
export type Hit = Schemas['Hit'];
export type Resolved = Schemas['Resolved'];
export type CommandField = Schemas['CommandField'];
export type Recorded = Schemas['Recorded'];
export type Tried = Schemas['Tried'];
export type DocumentState = Schemas['DocumentState'];
export type RecordKind = Schemas['LinkRow']['kind'] | 'document';

type Json<Response> = Response extends { content: { 'application/json': infer Answer } } ? Answer : never;
type AnswerOf<Operation> = Operation extends { responses: { 200: infer Response } } ? Json<Response> : never;
type GetOf<Path extends keyof paths> = paths[Path] extends { get: infer Get } ? AnswerOf<Get> : never;

// Addresses that answer rows by pages: "/jobs" → "jobs".
export type Noun = {
  [Path in keyof paths]: Path extends `/${infer Name}`
    ? Name extends `${string}/${string}`
      ? never
      : GetOf<Path> extends { rows: unknown[]; next: unknown }
        ? Name
        : never
    : never;
}[keyof paths];

export type RowOf<Name extends Noun> = GetOf<`/${Name}`> extends { rows: (infer Row)[] } ? Row : never;
export type ColumnOf<Name extends Noun> = keyof RowOf<Name> & string;

// One record below a noun: "jobs" → what /jobs/{id} answers.
export type RecordOf<Name extends Noun> = `/${Name}/{id}` extends keyof paths
  ? GetOf<`/${Name}/{id}`>
  : never;

// The head that every record carries besides its own members.
export interface Head {
  id: string;
  number: string | null;
  as_of: string;
  provisional: boolean;
  sync: DocumentState;
  actions: Action[];
}

export type AnyRow = Record<string, unknown>;
export interface Page<Row = AnyRow> {
  rows: Row[];
  next: string | null;
  count?: { value: number; exact: boolean };
  totals?: Record<string, number>;
}

// What keeps this site from agreeing with the hub (`trouble` of /status and of a sync's result).
export type Trouble = Schemas['Trouble'];
export const troubleOf = (status: Status): Trouble | null => status.trouble ?? null;

// What only the hub's /status has: how far each site is, and whom the hub turned away.
export type SiteLag = Schemas['SiteLag'];
export type RefusedInstallation = Schemas['RefusedInstallation'];
export const lagsOf = (status: Status): SiteLag[] => status.sites ?? [];
export const refusedInstallationsOf = (status: Status): RefusedInstallation[] =>
  status.refused_installations ?? [];
