// The consoles that this client has, a line each.
import { agents } from './agents/console';
import { books } from './books/console';
import { cases } from './cases/console';
import type { Console } from './console';
import { reports } from './reports/console';
import { service } from './service/console';

export const CONSOLES: Console[] = [service, agents, books, cases, reports];
