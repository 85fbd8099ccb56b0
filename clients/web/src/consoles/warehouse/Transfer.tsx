import { useRecord } from '@/api/commands';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { GoodsDocument } from './goods/GoodsDocument';
import type { Column } from './goods/lines';

const TITLE = phrase('جابه‌جایی بین انبارها', 'Transfer between places');
const UNDO = phrase('برگرداندن', 'Undo');
const UNDONE = phrase('برگردانده شد.', 'Moved back.');
const COLUMNS: Column[] = ['condition', 'serials'];
const HREF = '/transfers';

// Between two places of this site. It is undone by the same goods on their way back.
export default function Transfer() {
  const speech = useSpeech();
  const tell = useTell();
  const back = useRecord();
  return (
    <GoodsDocument
      screen="transfer"
      title={TITLE}
      command="MoveStock"
      href={HREF}
      columns={COLUMNS}
      undo={(_, { from, to, ...rest }) => ({
        text: speech.say(UNDO),
        run: () =>
          back.mutate(
            { href: HREF, body: { ...rest, from: to, to: from } },
            {
              onSuccess: () => tell({ text: speech.say(UNDONE) }),
              onError: (error) => tell({ error }),
            },
          ),
      })}
    />
  );
}
