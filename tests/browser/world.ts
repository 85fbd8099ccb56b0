// A hub and a node of an agent as they run at people's, with a small network in their books.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const BIN = process.env.AMANI_BIN ?? '';
const WEB_ROOT = process.env.AMANI_WEB_ROOT; // unset: the client that is in the programs
export const PASSWORD = 'a-password';

type Json = Record<string, unknown>;

export async function said(program: string, args: string[], input = ''): Promise<string> {
  const child = spawn(join(BIN, program), args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (error += data.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${code}\n${out}${error}`);
  return out;
}

// A running program, its page and its API.
export class Program {
  private child: ChildProcess | null = null;
  private cookie = '';
  private token = '';
  http = '';
  syncPort = 0;

  constructor(
    private readonly program: 'amani-hub' | 'amani-node',
    readonly directory: string,
    readonly login: string,
    readonly options: string[] = [],
  ) {}

  // What the program says of itself: its addresses, and the code of a set-up.
  async start(): Promise<Json> {
    const http = this.http ? this.http.replace('http://', '') : '127.0.0.1:0';
    const args = ['run', '--dir', this.directory, '--http', http, ...this.options];
    if (WEB_ROOT) args.push('--web-root', WEB_ROOT);
    if (this.program === 'amani-hub') args.push('--listen', `127.0.0.1:${this.syncPort}`);
    const child = spawn(join(BIN, this.program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let error = '';
    child.stderr.on('data', (data: Buffer) => (error += data.toString()));
    const ready = await new Promise<Json>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Json));
      child.once('exit', (code) => reject(new Error(`${this.program} ended with ${code}\n${error}`)));
    });
    this.http = String(ready.http);
    this.syncPort = Number(ready.sync_port ?? 0);
    return ready;
  }
  // As the power ends it, or as a person does.
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
  async signIn(): Promise<void> {
    const response = await fetch(`${this.http}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: this.login, password: PASSWORD }),
    });
    this.cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    this.token = ((await response.json()) as { csrf_token: string }).csrf_token;
  }
  async get<Answer = Json>(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }
  async post<Answer = Json>(path: string, body: unknown): Promise<Answer> {
    return this.ask('POST', path, JSON.stringify(body));
  }
  async drop(path: string): Promise<void> {
    await this.ask('DELETE', path).catch(() => undefined); // it may not be there
  }
  async importSheet(kind: string, sheet: string): Promise<Json> {
    return this.ask('POST', `/imports/${kind}`, sheet, 'text/csv');
  }
  private async ask<Answer>(method: string, path: string, body?: string, type = 'application/json'): Promise<Answer> {
    const headers: Record<string, string> = { cookie: this.cookie, 'x-csrf-token': this.token };
    if (body !== undefined) headers['content-type'] = type;
    const response = await fetch(`${this.http}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
}

export interface Recorded {
  id: string;
  number: string;
}

// A device that was taken in, of a customer who is made for it where none is named.
export async function aJob(node: Program, of: string, given: { customer?: string; complaint?: string } = {}): Promise<Recorded> {
  const customer = given.customer ?? (await node.post<Recorded>('/customers', { name: 'رضا احمدی', kind: 'natural' })).id;
  return node.post<Recorded>('/jobs', { serial: of, customer, complaint: given.complaint ?? 'آب نمی‌کشد' });
}

const SHEETS: [string, string][] = [
  ['models', 'code,brand,device_kind,name,warranty_months\nWM7K,امانی,لباسشویی,لباسشویی ۷ کیلویی,18\n'],
  ['parts', 'code,name,unit,returnable,due_days,fits_models\nPUMP,پمپ تخلیه,عدد,دارد,30,WM7K\nSEAL,لاستیک در,عدد,ندارد,30,WM7K\n'],
];
const SERIALS = 40;
export const serial = (at: number): string => `WM7K-${String(at).padStart(6, '0')}`;

export interface World {
  hub: Program;
  node: Program;
  end: () => Promise<void>;
}

// A network with one agent, who has parts on consignment and has joined; both programs run. A node that
// syncs by itself does so within seconds of each document.
export async function aWorld(...nodeOptions: string[]): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), 'amani-browser-'));
  const hub = new Program('amani-hub', join(root, 'hub'), 'admin');
  const node = new Program('amani-node', join(root, 'krj'), 'ali', nodeOptions);
  await said('amani-hub', ['init', '--dir', hub.directory, '--code', 'HUB-THR', '--name', 'مرکز تهران', '--password-stdin'], PASSWORD);
  await hub.start();
  await hub.signIn();
  for (const [kind, sheet] of SHEETS) await hub.importSheet(kind, sheet);
  await hub.post('/price-lists', { name: 'PL-1', kind: 'retail', valid_from: '1404/01/01' });
  await hub.importSheet('prices', 'list,part,price\nPL-1,PUMP,3480000\nPL-1,SEAL,850000\n');
  await hub.importSheet('tariffs', 'valid_from,part,labour,recovery\n1404/01/01,PUMP,900000,150000\n');
  const serials = Array.from({ length: SERIALS }, (_, at) => `${serial(at + 1)},WM7K`).join('\n');
  await hub.importSheet('serials', `serial,model\n${serials}\n`);
  await hub.post('/sites', { code: 'AG-KRJ', name: 'نمایندگی کرج', kind: 'agent' });
  await hub.post('/agents/terms', { agent: 'AG-KRJ', policy: 'consignment', rate: 8500, vat: 'yes' });
  const invite = await hub.post<{ invite: string }>('/invites', { site: 'AG-KRJ' });
  await hub.post('/goods-receipts', {
    supplier: 'پارس پمپ',
    lines: [
      { part: 'PUMP', quantity: 100, unit_cost: 1_200_000 },
      { part: 'SEAL', quantity: 50, unit_cost: 300_000 },
    ],
  });
  const sent = await hub.post<{ number: string }>('/dispatches', {
    to: 'AG-KRJ',
    lines: [
      { part: 'PUMP', quantity: 20 },
      { part: 'SEAL', quantity: 10 },
    ],
  });
  const file = join(root, 'krj.invite');
  writeFileSync(file, invite.invite);
  await said('amani-node', ['join', '--dir', node.directory, '--invite', file, '--login', 'ali', '--password-stdin'], PASSWORD);
  await node.start();
  await node.signIn();
  await synced(node);
  await node.post('/receipts', { waybill: sent.number, lines: [{ part: 'PUMP', quantity: 20 }, { part: 'SEAL', quantity: 10 }] });
  await synced(node);
  return {
    hub,
    node,
    end: async () => {
      await node.end();
      await hub.end();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

// Lets the node meet the hub now and waits until it has.
export async function synced(node: Program): Promise<void> {
  const task = await node.post<{ id: string }>('/sync', {});
  for (;;) {
    const now = await node.get<{ state: string; refusal: unknown }>(`/tasks/${task.id}`);
    if (now.state === 'finished') return;
    if (now.state !== 'running') throw new Error(`sync ${now.state}: ${JSON.stringify(now.refusal)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
