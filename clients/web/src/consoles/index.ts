// The consoles that this client has, a line each.
import type { Console } from './console';
import { customers } from './customers/console';
import { serials } from './serials/console';
import { service } from './service/console';

export const CONSOLES: Console[] = [service, serials, customers];
