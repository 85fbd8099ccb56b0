// A form that may be begun anew: what was typed goes, with its draft, and an empty form takes its place.
import { useState } from 'react';
import type { DraftState } from '@/api/drafts';

interface Round<Values> {
  at: number; // the form's key
  initial: Values;
}

export function useRounds<Values>(
  draft: DraftState<Values>,
  first: Values,
  empty: Values,
): [Round<Values>, () => void] {
  const [round, setRound] = useState({ at: 0, initial: first });
  const begin = () => {
    draft.drop();
    setRound({ at: round.at + 1, initial: empty });
  };
  return [round, begin];
}
