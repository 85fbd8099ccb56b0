// The receipt that is being scanned: each scan is read, tried out at once, and heard. Nothing asks
// back: whoever scans looks at the pieces and not at the screen.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { isRefused } from '@/api/refusal';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useTell } from '@/parts/Toasts';
import { filled, phrase, type Phrase } from '@/words/phrase';
import { calledBy, colourOf, lacksPart, taken, verdictOf, type Piece, type Receipt } from './receipt';
import { readScan } from './reading';
import { isTried, trialOf } from './trial';

const SAID = {
  green: phrase('«{code}»: قطعی', '“{code}”: firm'),
  amber: phrase('«{code}»: موقت یا در انتظار داده', '“{code}”: provisional, or waits for its data'),
  red: phrase('«{code}»: بدون اعتبار', '“{code}”: no credit'),
  head: phrase('«{code}»', '“{code}”'),
  needsPart: phrase(
    'داده‌های «{code}» هنوز نرسیده است؛ کد قطعه را اسکن کنید.',
    'The data of “{code}” has not come yet; scan the code of its part.',
  ),
  needsHolder: phrase(
    '«{code}» از کجا آمده است؟ بارنامه را اسکن یا «در تعهد» را پر کنید.',
    'Where does “{code}” come from? Scan its waybill, or fill in the holder.',
  ),
  noDebt: phrase(
    'برای «{code}» تعهد بازی پیدا نشد؛ برچسب یا صاحب آن را بیابید.',
    'No open debt was found for “{code}”; look for its tag, or whose it is.',
  ),
  already: phrase('«{code}» در همین رسید است.', '“{code}” is in this receipt already.'),
  unknown: phrase('«{code}» شناخته نشد.', 'Nobody here knows “{code}”.'),
  refused: phrase('«{code}» پذیرفتنی نیست.', '“{code}” cannot be received.'),
};
const SOUND = {
  green: 'found',
  amber: 'found',
  head: 'found',
  already: 'already',
  red: 'unknown',
  needsPart: 'unknown',
  needsHolder: 'unknown',
  noDebt: 'unknown',
  unknown: 'unknown',
  refused: 'unknown',
} as const;

type Said = keyof typeof SAID;

export function useReceipt(initial: Receipt) {
  const client = useQueryClient();
  const tell = useTell();
  const [receipt, setReceipt] = useState(initial);
  const [said, setSaid] = useState<Phrase | null>(null);
  const latest = useRef(initial); // scans come faster than the page is drawn
  const change = useCallback((next: Receipt) => {
    latest.current = next;
    setReceipt(next);
  }, []);

  const judged = useCallback(
    async (piece: Piece): Promise<Said> => {
      if (lacksPart(piece)) return 'needsPart';
      if (latest.current.holder === null) return 'needsHolder';
      if (!isTried(latest.current, piece)) return 'noDebt';
      try {
        const verdict = verdictOf(await client.query(trialOf(latest.current, piece)));
        return verdict ? colourOf(verdict.standing) : 'amber';
      } catch (error) {
        if (isRefused(error)) return 'refused';
        throw error;
      }
    },
    [client],
  );
  const take = useCallback(
    async (code: string) => {
      const say = (what: Said, called = code) => {
        beep(SOUND[what]);
        setSaid(filled(SAID[what], { code: codeText(called) }));
      };
      try {
        const read = await readScan(client, code, latest.current);
        if (!read) {
          say('unknown');
          return;
        }
        const [next, outcome] = taken(latest.current, read);
        change(next);
        const piece = next.pieces.at(-1);
        if (outcome === 'already' || outcome === 'head' || !piece)
          say(outcome === 'already' ? outcome : 'head', calledBy(read));
        else say(await judged(piece), calledBy(read));
      } catch (error) {
        beep('unknown');
        tell({ error });
      }
    },
    [change, client, judged, tell],
  );
  return { receipt, change, said, take };
}
