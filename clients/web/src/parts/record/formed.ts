// Actions that have a form: one of the record's own, by its name, or null while it may not be done.
import type { Action } from '@/api/types';

export type Formed = Action & { command: string; href: string };

export const isFormed = (action: Action): action is Formed => action.command !== null && action.href !== null;

export function allowedIn(actions: Action[], name: string): Formed | null {
  const action = actions.find((each) => each.name === name);
  return action?.allowed && isFormed(action) ? action : null;
}
