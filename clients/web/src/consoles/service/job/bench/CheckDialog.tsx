// A finished repair is checked by its list: Y passes all, a digit fails the item with that number, F9
// records. What the repairer himself may not check is refused with who could.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Schemas } from '@/api/types';
import { useKeys } from '@/input/keys';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { allPassed, resultsOf, verdictOf, type Outcome } from './checks';
import { CheckItem } from './CheckItem';

const CANCEL = phrase('انصراف', 'Cancel');
const ALL = phrase('همه قبول (Y)', 'All pass (Y)');
const LIST = phrase('چک‌لیست', 'Check list');
const NO_LIST = phrase(
  'برای این مدل چک‌لیستی تعریف نشده است؛ حکم را بدهید.',
  'No check list is defined for this model; give the verdict.',
);
const FAIL = phrase('مردود کردن بند {n}', 'Fail item {n}');
const KEYS = 9; // items with a key of their own

interface Props {
  href: string;
  subject: string | null;
  lists: Schemas['Bench']['check_lists'];
  onClose: () => void;
  onRecorded: () => void;
}

export function CheckDialog({ href, subject, lists, onClose, onRecorded }: Props) {
  const speech = useSpeech();
  const [listId, setListId] = useState(lists[0]?.id ?? '');
  const [outcomes, setOutcomes] = useState<(Outcome | undefined)[]>([]);
  const list = lists.find(({ id }) => id === listId);
  const form = useCommandForm({ command: 'CheckQuality', href, hidden: ['job'], onRecorded });
  const look = (next: (Outcome | undefined)[]) => {
    setOutcomes(next);
    form.replace({
      ...form.values,
      verdict: verdictOf(next, list?.items.length ?? 0) ?? undefined,
      check_list: listId || undefined,
      results: resultsOf(next),
    });
  };
  const put = (item: number, outcome: Outcome) => {
    const next = (list?.items ?? []).map((_, at) => (at === item ? outcome : outcomes[at]));
    look(next);
  };
  useKeys([
    ...(list ? [{ key: 'KeyY', does: ALL, run: () => look(allPassed(list)) }] : []),
    ...(list?.items ?? []).slice(0, KEYS).map((_, item) => ({
      key: `Digit${item + 1}`,
      does: {
        fa: FAIL.fa.replace('{n}', speech.number(item + 1)),
        en: FAIL.en.replace('{n}', String(item + 1)),
      },
      run: () => put(item, 'failed'),
    })),
  ]);
  const verdict = form.values.verdict;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.command('CheckQuality')} {subject && <Code text={subject} />}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={() => form.send()}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          {lists.length > 1 && (
            <TextField
              select
              label={speech.say(LIST)}
              value={listId}
              onChange={({ target }) => {
                setListId(target.value);
                setOutcomes([]);
              }}
            >
              {lists.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
          {list ? (
            <>
              <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
                {list.items.map((item, at) => (
                  <CheckItem
                    key={item}
                    number={at + 1}
                    name={item}
                    outcome={outcomes[at]}
                    onPut={(outcome) => put(at, outcome)}
                  />
                ))}
              </Stack>
              <Button variant="outlined" aria-keyshortcuts="Y" onClick={() => look(allPassed(list))}>
                {speech.say(ALL)}
              </Button>
            </>
          ) : (
            <>
              <Typography variant="body2">{speech.say(NO_LIST)}</Typography>
              <TextField
                select
                label={speech.member('verdict')}
                value={typeof verdict === 'string' ? verdict : ''}
                onChange={({ target }) => form.put('verdict', target.value)}
                error={form.problemOf(['verdict']) !== undefined}
                helperText={form.problemOf(['verdict'])}
              >
                {(['passed', 'failed'] as const).map((each) => (
                  <MenuItem key={each} value={each}>
                    {speech.choice('check_outcome', each)}
                  </MenuItem>
                ))}
              </TextField>
            </>
          )}
          <TextField
            label={speech.member('note')}
            value={typeof form.values.note === 'string' ? form.values.note : ''}
            onChange={({ target }) => form.put('note', target.value)}
            error={form.problemOf(['note']) !== undefined}
            helperText={form.problemOf(['note'])}
            multiline
          />
          {typeof verdict === 'string' && (
            <Typography role="status" sx={{ fontWeight: 700 }}>
              {speech.member('verdict')}: {speech.choice('check_outcome', verdict)}
            </Typography>
          )}
          <Confirmation form={form} />
          <Stack direction="row" sx={{ gap: 1 }}>
            <RecordButton command="CheckQuality" form={form} />
            <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
          </Stack>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}
