// How the price is paid: equal instalments, so many of them, which the site divides; or each written by
// hand, whose sum is held against the price while it is typed.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Tried } from '@/api/types';
import { MemberField } from '@/parts/form/MemberField';
import type { CommandFormState } from '@/parts/form/useCommandForm';
import type { FormValues } from '@/parts/form/values';
import { Panel } from '@/parts/Panel';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { linesOf, sumOf, type Instalment } from './instalments';

const EQUAL = phrase('قسط‌های برابر', 'Equal instalments');
const BY_HAND = phrase('نوشتن قسط‌ها', 'Write the instalments');
const EQUAL_AGAIN = phrase('قسط‌های برابر به جای این‌ها', 'Equal ones instead');
const WAITS = phrase(
  'پس از پر شدن فرم، روز و مبلغ هر قسط اینجا می‌آید.',
  'Once the form is filled in, the day and sum of each stand here.',
);
const MATCHES = phrase(
  'جمع {count} قسط برابر بهای قرارداد است.',
  '{count} {count:instalment, which is the price|instalments, which add up to the price}.',
);
const LACKING = phrase(
  'جمع قسط‌ها {sum} است؛ {lacking} کم است.',
  '{count} {count:instalment of|instalments, together} {sum}: {lacking} short.',
);
const TOO_MUCH = phrase(
  'جمع قسط‌ها {sum} است؛ {lacking} زیاد است.',
  '{count} {count:instalment of|instalments, together} {sum}: {lacking} too much.',
);

interface Props {
  form: CommandFormState;
  trial: Tried | undefined;
}

export function InstalmentFields({ form, trial }: Props) {
  const speech = useSpeech();
  const { values, put } = form;
  const lines = values.instalments as FormValues[] | undefined;
  const price = typeof values.price === 'number' ? values.price : 0;
  const title = speech.label('SignContract', 'instalments');
  const signed = trial?.events.find(({ kind }) => kind === 'ContractSigned')?.body;
  const equal = (signed as { instalments?: Instalment[] } | undefined)?.instalments ?? [];
  if (lines === undefined)
    return (
      <Panel
        title={title}
        actions={
          <Button size="small" onClick={() => put('instalments', equal.length > 0 ? linesOf(equal) : [{}])}>
            {speech.say(BY_HAND)}
          </Button>
        }
      >
        <Box sx={{ maxWidth: 220, mb: 1.5 }}>
          <MemberField form={form} member="instalment_count" />
        </Box>
        {equal.length === 0 ? (
          <Typography variant="body2" color="text.secondary">
            {speech.say(WAITS)}
          </Typography>
        ) : (
          <Box component="ol" aria-label={speech.say(EQUAL)} sx={{ m: 0, paddingInlineStart: 3 }}>
            {equal.map(({ due_day, amount }, at) => (
              <Typography component="li" variant="body2" key={at}>
                {speech.day(due_day)} <Money amount={amount} />
              </Typography>
            ))}
          </Box>
        )}
      </Panel>
    );
  const sum = sumOf(lines, price);
  return (
    <Panel
      actions={
        <Button size="small" onClick={() => put('instalments', undefined)}>
          {speech.say(EQUAL_AGAIN)}
        </Button>
      }
    >
      <MemberField form={form} member="instalments" />
      <Told is={sum?.lacking === 0}>
        {sum &&
          speech.say(sum.lacking === 0 ? MATCHES : sum.lacking > 0 ? LACKING : TOO_MUCH, {
            count: speech.number(sum.count),
            sum: speech.money(sum.sum),
            lacking: speech.money(Math.abs(sum.lacking)),
          })}
      </Told>
    </Panel>
  );
}

function Told({ is, children }: { is: boolean; children: ReactNode }) {
  return (
    <Typography
      variant="body2"
      role="status"
      color={is ? 'success.main' : 'error'}
      sx={{ mt: 1, minHeight: 24 }}
    >
      {children}
    </Typography>
  );
}
