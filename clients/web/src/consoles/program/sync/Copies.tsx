// What has become of an installation that was restored from an old copy, or cloned: with both
// numbers, for a person with two papers in hand.
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { Status } from '@/api/types';
import { codeText } from '@/format/isolated';
import { Rows } from '@/parts/record/Rows';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const COPY = phrase(
  'دستگاه {site} از نسخه‌ای قدیمی بازیابی یا تکثیر شده بود. {count} رویداد با شماره تازه دوباره ثبت شد و چیزی گم نشد.',
  'The machine of {site} was restored from an old copy, or cloned. {count} {count:event was|events were} said again under new ids; nothing is lost.',
);
const NUMBERS = phrase('شماره‌های تازه', 'New numbers');
const HISTORIES = phrase(
  'مرکز دو تاریخچه دارد (دفتر {log} از رویداد {at}، از {since}). تا مدیر مرکز یکی را برنگزیند، چیزی همگام نمی‌شود.',
  'The hub has two histories (log {log} from event {at}, since {since}). Nothing syncs until its administrator chooses one.',
);

export function Copies({ now }: { now: Status }) {
  const speech = useSpeech();
  return (
    <>
      {now.two_histories.map(({ log, at, noticed, here, there }) => (
        <Alert key={`${log} ${at}`} severity="error">
          <Typography>
            {speech.say(HISTORIES, {
              log: codeText(log),
              at: speech.number(at),
              since: speech.instant(noticed),
            })}
          </Typography>
          <Code text={`${here.slice(0, 16)} / ${there.slice(0, 16)}`} />
        </Alert>
      ))}
      {now.copies.map((copy) => (
        <Alert key={`${copy.log} ${copy.noticed}`} severity={copy.healed ? 'success' : 'warning'}>
          <Typography>
            {speech.say(COPY, { site: codeText(copy.site_code), count: speech.number(copy.reissued) })}
          </Typography>
          {copy.numbers.length > 0 && (
            <Rows
              rows={copy.numbers}
              columns={['old', 'new']}
              named="copies"
              label={speech.say(NUMBERS)}
              cell={{
                old: (row) => <Code text={row.old as string} />,
                new: (row) => <Code text={row.new as string} />,
              }}
            />
          )}
        </Alert>
      ))}
    </>
  );
}
