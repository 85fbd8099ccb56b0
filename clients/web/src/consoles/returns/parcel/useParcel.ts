// Scans into a parcel: tags, or the part of a piece that has none.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { record } from '@/api/queries';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { lookUp } from '@/parts/scan/lookUp';
import { useTell } from '@/parts/Toasts';
import { filled, phrase, type Phrase } from '@/words/phrase';
import { withLoose, withTag, type Outcome, type Owed, type Parcel } from './parcel';

const SAID: Record<Outcome | 'loose' | 'unknown', Phrase> = {
  packed: phrase('«{code}» در مرسوله است.', '“{code}” is in the parcel.'),
  already: phrase('«{code}» پیش‌تر اسکن شده است.', '“{code}” was scanned before.'),
  not_removed: phrase(
    'قطعه بازشده «{code}» هنوز ثبت نشده است؛ نخست در پرونده تعمیر آن را ثبت کنید.',
    'The removed part of “{code}” is not recorded yet; record it in its job first.',
  ),
  loose: phrase('یک عدد «{code}» بدون برچسب افزوده شد.', 'A piece of “{code}” without a tag was added.'),
  unknown: phrase('«{code}» برچسب داغی یا قطعه این محل نیست.', '“{code}” is no tag or part known here.'),
};
const SOUND = {
  packed: 'found',
  loose: 'found',
  already: 'already',
  not_removed: 'unknown',
  unknown: 'unknown',
} as const;

export function useParcel(initial: Parcel, owed: Owed[]) {
  const client = useQueryClient();
  const tell = useTell();
  const [parcel, setParcel] = useState(initial);
  const [said, setSaid] = useState<Phrase | null>(null);
  const latest = useRef(initial); // scans come faster than the page is drawn
  const change = useCallback((next: Parcel) => {
    latest.current = next;
    setParcel(next);
  }, []);
  const say = useCallback((outcome: keyof typeof SAID, code: string) => {
    beep(SOUND[outcome]);
    setSaid(filled(SAID[outcome], { code: codeText(code) }));
  }, []);
  const pack = useCallback(
    (debt: Owed, isListed: boolean) => {
      const [next, outcome] = withTag(latest.current, debt, isListed);
      change(next);
      say(outcome, debt.number);
    },
    [change, say],
  );
  const take = useCallback(
    async (code: string) => {
      try {
        const found = await lookUp(code);
        if (found?.kind === 'used_part' && found.id !== null) {
          const listed = owed.find(({ number }) => number === found.number);
          const debt = listed ?? (await client.query(record('used-parts', found.id)));
          pack({ ...debt, number: found.number }, listed !== undefined);
        } else if (found?.kind === 'part' && found.known) {
          change(withLoose(latest.current, found.number, found.name ?? ''));
          say('loose', found.number);
        } else say('unknown', code);
      } catch (error) {
        beep('unknown');
        tell({ error });
      }
    },
    [change, client, owed, pack, say, tell],
  );
  return { parcel, change, pack, said, take };
}
