// What was wrong, why, and what was done: each by its code, in words, or both. A code that is chosen
// leads to the next one.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { listPage } from '@/api/queries';
import { Confirmation } from '@/parts/form/Confirmation';
import { Field } from '@/parts/form/Field';
import { FieldForm } from '@/parts/form/FieldForm';
import { RecordButton } from '@/parts/form/RecordButton';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const CANCEL = phrase('انصراف', 'Cancel');
const KINDS = ['fault', 'cause', 'action'];
const HIDDEN = ['job'];
const COMMAND = 'RecordWork';

interface Props {
  href: string;
  subject: string | null;
  onClose: () => void;
  onRecorded: () => void;
}

export function WorkDialog({ href, subject, onClose, onRecorded }: Props) {
  const speech = useSpeech();
  const form = useCommandForm({ command: COMMAND, href, hidden: HIDDEN, onRecorded });
  const codes = useRef<(HTMLElement | null)[]>([]);
  const { data: some } = useQuery(listPage('repair-codes', { offering: 'offered', limit: 1 }));
  const hasCodes = some !== undefined && some.rows.length > 0;
  const fieldOf = (member: string) => form.fields.find((each) => each.member === member);
  const code = (kind: string, at: number) => {
    const field = fieldOf(`${kind}_code`);
    const value = form.values[`${kind}_code`];
    const problem = form.problemOf([`${kind}_code`]);
    return (
      field && (
        <Box ref={(box: HTMLElement | null) => void (codes.current[at] = box)}>
          <ReferenceField
            of="repair_code"
            fixed={{ kind, offering: 'offered' }}
            label={speech.capital(field[speech.language])}
            value={typeof value === 'string' ? value : null}
            onChange={(chosen, option) => {
              form.put(field.member, chosen);
              if (option?.name) codes.current[at + 1]?.querySelector('input')?.focus();
            }}
            error={problem !== undefined}
            helperText={problem}
            autoFocus={at === 0}
          />
        </Box>
      )
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>
        {speech.command(COMMAND)} {subject && <Code text={subject} />}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={() => form.send()}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          {some && (
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                alignItems: 'start',
                gridTemplateColumns: { xs: '1fr', sm: hasCodes ? '1fr 1fr' : '1fr' },
              }}
            >
              {KINDS.flatMap((kind, at) => {
                const field = fieldOf(kind);
                return [
                  hasCodes && <Box key={`${kind} code`}>{code(kind, at)}</Box>,
                  field && (
                    <Field
                      key={kind}
                      field={field}
                      value={form.values[kind]}
                      onChange={(value) => form.put(kind, value)}
                      problem={form.problemOf([kind])}
                      autoFocus={!hasCodes && at === 0}
                    />
                  ),
                ];
              })}
            </Box>
          )}
          <Confirmation form={form} />
          <Stack direction="row" sx={{ gap: 1 }}>
            <RecordButton command={COMMAND} form={form} />
            <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
          </Stack>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}
