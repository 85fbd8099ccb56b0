// Any code that is scanned or typed, turned into the page of what it names.
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { resolve } from '@/api/queries';
import { beep } from '@/input/beep';
import { ungarbled } from '@/input/codes';
import { latinDigits } from '@/format/digits';

export type Outcome =
  { kind: 'opened' } | { kind: 'unknown'; code: string } | { kind: 'failed'; error: unknown };

export function useResolver(): (typed: string) => Promise<Outcome> {
  const navigate = useNavigate();
  return useCallback(
    async (typed) => {
      const code = latinDigits(typed.trim());
      try {
        const garbled = ungarbled(code);
        const first = await resolve(code);
        const found = first.href || !garbled ? first : await resolve(garbled);
        if (!found.href) {
          beep('unknown');
          return { kind: 'unknown', code };
        }
        beep('found');
        await navigate(found.href);
        return { kind: 'opened' };
      } catch (error) {
        beep('unknown');
        return { kind: 'failed', error };
      }
    },
    [navigate],
  );
}
