// The consoles that this client has, a line each.
import { agents } from './agents/console';
import { books } from './books/console';
import { cases } from './cases/console';
import { catalogue } from './catalogue/console';
import type { Console } from './console';
import { contracts } from './contracts/console';
import { customers } from './customers/console';
import { messages } from './messages/console';
import { money } from './money/console';
import { network } from './network/console';
import { program } from './program/console';
import { replacement } from './replacement/console';
import { reports } from './reports/console';
import { returns } from './returns/console';
import { serials } from './serials/console';
import { service } from './service/console';
import { warehouse } from './warehouse/console';
import { workshop } from './workshop/console';

export const CONSOLES: Console[] = [
  service,
  workshop,
  serials,
  customers,
  contracts,
  warehouse,
  returns,
  agents,
  books,
  cases,
  replacement,
  messages,
  money,
  reports,
  network,
  catalogue,
  program,
];
