// The consoles that this client has, a line each.
import type { Console } from './console';
import { catalogue } from './catalogue/console';
import { network } from './network/console';
import { program } from './program/console';
import { service } from './service/console';

export const CONSOLES: Console[] = [service, network, catalogue, program];
