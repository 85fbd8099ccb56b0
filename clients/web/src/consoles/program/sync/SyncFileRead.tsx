import Alert from '@mui/material/Alert';
import type { Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const READ = phrase(
  'فایل {from}، نوشتهٔ {made}: {fresh} رویداد تازه، {known} رویداد از پیش شناخته.',
  'The file of {from}, written {made}: {fresh} {fresh:event|events} new, {known} known already.',
);
const AGREES = phrase('با مرکز برابر است ✓', 'It agrees with the centre ✓');
const DIFFERS = phrase(
  'حساب دو طرف برابر نیست؛ «مغایرت‌ها» را ببینید.',
  'The two sides’ books differ: see the cases.',
);
const APART = phrase(
  '{count} بخش آن کنار گذاشته شد و به حساب نمی‌آید (پس از لغو عضویت، یا بیرون از نقش نویسنده).',
  '{count} of its segments {count:is kept apart and does|are kept apart and do} not count (after a revocation, or outside the writer’s role).',
);
const NOT_TAKEN = phrase(
  '{count} بخش آن برداشته نشد؛ فایل تازه‌ای از همان محل بخواهید.',
  '{count} of its segments {count:was|were} not taken: ask for a new file of that site.',
);
const ANSWER = phrase('اکنون پاسخ {from} را بنویسید.', 'Now write the answer for {from}.');

// What a sync file held, in words.
export function SyncFileRead({ found }: { found: Schemas['SyncFileRead'] }) {
  const speech = useSpeech();
  const from = codeText(found.from);
  const isOpen = found.differs || found.kept_apart > 0 || found.not_taken > 0;
  const sentences = [
    speech.say(READ, {
      from,
      made: speech.instant(found.made),
      fresh: speech.number(found.events_new),
      known: speech.number(found.events_known),
    }),
    found.kept_apart > 0 && speech.say(APART, { count: speech.number(found.kept_apart) }),
    found.not_taken > 0 && speech.say(NOT_TAKEN, { count: speech.number(found.not_taken) }),
    found.differs && speech.say(DIFFERS),
    found.agrees && speech.say(AGREES),
    found.answer_for && speech.say(ANSWER, { from }),
  ].filter(Boolean);
  return (
    <Alert severity={isOpen ? 'warning' : 'success'} role="status" sx={{ mt: 2 }}>
      {sentences.join(' ')}
    </Alert>
  );
}
