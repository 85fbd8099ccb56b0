// What a code names that was scanned or typed, also when a Persian layout garbled it.
import { resolve } from '@/api/queries';
import { isRefused } from '@/api/refusal';
import type { Resolved } from '@/api/types';
import { latinDigits } from '@/format/digits';
import { garbledCode, ungarbled } from '@/input/codes';

async function known(code: string): Promise<Resolved | null> {
  try {
    return await resolve(code);
  } catch (error) {
    if (isRefused(error) && error.status === 404) return null;
    throw error;
  }
}

// Null: nothing here has this code. A number of a paper that has not come is found and not `known`.
export async function lookUp(typed: string): Promise<Resolved | null> {
  const code = latinDigits(typed.trim());
  // A code has no Persian letters, so that where there are some the layout is likelier to have put them there.
  const garbled = garbledCode(code);
  const both = garbled ? [garbled, code] : [code, ungarbled(code)];
  for (const each of both) {
    const found = each && (await known(each));
    if (found) return found;
  }
  return null;
}
