// Any code that is scanned or typed, turned into the page of what it names.
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { beep } from '@/input/beep';
import { latinDigits } from '@/format/digits';
import { lookUp } from '@/parts/scan/lookUp';

export type Outcome =
  { kind: 'opened' } | { kind: 'unknown'; code: string } | { kind: 'failed'; error: unknown };

export function useResolver(): (typed: string) => Promise<Outcome> {
  const navigate = useNavigate();
  return useCallback(
    async (typed) => {
      try {
        const found = await lookUp(typed);
        if (!found?.href) {
          beep('unknown');
          return { kind: 'unknown', code: latinDigits(typed.trim()) };
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
