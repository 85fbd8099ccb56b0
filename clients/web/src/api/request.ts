// The one place that talks to the network. What is answered is JSON; what is refused is thrown.
import { Refused, Unreachable, type Refusal } from './refusal';

export const BASE = '/api/v1';

let csrfToken = '';
const signedOut = new Set<() => void>();

// Every write carries the session's token; it comes with the session and with /me.
export function takeToken(token: string): void {
  csrfToken = token;
}

// Called when a request finds that the session has ended.
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  body?: unknown;
  file?: Blob; // sent as it is, in place of a body
  accept?: string;
  key?: string; // Idempotency-Key: what is sent twice under one key is done once
  second?: string; // the confirmation of a second person
  signal?: AbortSignal;
  outlives?: boolean; // the page: sent even when it is closed at this moment
}

export function addressOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [[name, value === true ? '1' : String(value)]],
  );
  const search = new URLSearchParams(pairs).toString();
  return BASE + path + (search ? `?${search}` : '');
}

function headersOf(options: Options): Headers {
  const headers = new Headers({ accept: options.accept ?? 'application/json' });
  if (options.method && options.method !== 'GET') headers.set('x-csrf-token', csrfToken);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.file) headers.set('content-type', options.file.type || 'text/csv');
  if (options.key) headers.set('idempotency-key', options.key);
  if (options.second) headers.set('x-second-person', options.second);
  return headers;
}

async function refusalIn(response: Response): Promise<Refusal> {
  try {
    const body = (await response.json()) as Partial<Refusal>;
    if (body.messages) return body as Refusal;
  } catch {
    // A proxy between this page and the program answered with a page of its own.
  }
  const messages = { fa: `پاسخ ${response.status}`, en: `Answer ${response.status}` };
  return {
    code: `status_${response.status}`,
    field: null,
    numbers: {},
    messages,
    remedy: null,
    who_can: [],
    docs: null,
  };
}

export async function respond(path: string, options: Options = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, options.query), {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: options.file ?? (options.body === undefined ? null : JSON.stringify(options.body)),
      signal: options.signal ?? null,
      keepalive: options.outlives ?? false,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(String(error));
  }
  if (response.ok) return response;
  const refused = new Refused(response.status, await refusalIn(response));
  if (response.status === 401 && path !== '/session') for (const listener of signedOut) listener();
  throw refused;
}

export async function request<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const response = await respond(path, options);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}
