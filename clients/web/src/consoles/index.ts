// The consoles that this client has, a line each.
import type { Console } from './console';
import { returns } from './returns/console';
import { service } from './service/console';
import { warehouse } from './warehouse/console';

export const CONSOLES: Console[] = [service, warehouse, returns];
