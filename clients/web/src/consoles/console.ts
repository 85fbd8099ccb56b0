// What a console contributes to the page. Each lives in a folder of its own and is named in
// consoles/index.ts, a line each; nothing else knows that it exists.
import { lazy, type ComponentType } from 'react';
import type { Schemas } from '@/api/types';
import type { QueryClient } from '@tanstack/react-query';
import type { Phrase } from '@/words/phrase';

export type Role = Schemas['Me']['roles'][number];
export type SiteKind = Schemas['OwnSite']['kind'];
export type Subject = Schemas['Me']['reads'][number];

export interface Screen {
  path: string; // of the router: "/jobs", "/jobs/:id"
  title: Phrase;
  element: OnDemand;
  reads?: Subject; // who may not read this does not find it
  may?: string | string[]; // commands without any of which the screen is of no use: "AdmitDevice"
  at?: SiteKind[]; // kinds of sites that have it; all when missing
  // A place in the side menu, and where in it; a screen without one is reached from others.
  // `within`: further paths whose pages belong to this entry, as the tabs of one screen do.
  menu?: { icon: ComponentType; order: number; within?: string[] };
  key?: string; // G, then this key: "KeyJ"
}

// What of the menu belongs together, for whoever sees too much of it for one look.
export type MenuGroup = 'service' | 'goods' | 'accounts' | 'network';

export interface Console {
  name: string; // the folder's
  group: MenuGroup;
  screens: Screen[];
}

// The code of a screen comes when the screen is opened, or before, when somebody is about to open it.
export type OnDemand = ComponentType & { load: () => Promise<Piece> };

export interface Piece {
  default: ComponentType;
  ask?: (client: QueryClient) => void; // for what is drawn first, while the finger is still on the entry
}

export function onDemand(load: () => Promise<Piece>): OnDemand {
  let here: Piece | undefined;
  const loaded = async () => (here ??= await load());
  // What is here is drawn at once and not a turn later: this thenable answers while React asks it.
  const atOnce = (piece: Piece) =>
    ({ then: (take: (piece: Piece) => void) => take(piece) }) as unknown as Promise<Piece>;
  const element = lazy(() => (here ? atOnce(here) : loaded()));
  return Object.assign(element as unknown as ComponentType, { load: loaded });
}
