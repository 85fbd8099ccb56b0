import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftState } from '@/api/drafts';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { FormEnd } from '@/parts/form/FormEnd';
import { MemberField } from '@/parts/form/MemberField';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { useRounds } from '@/parts/form/useRounds';
import { PageHead } from '@/parts/PageHead';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { useSpeech } from '@/words/speech';
import { ComplaintField } from '../admission/ComplaintField';
import { CustomerField } from '../admission/CustomerField';
import { useSerial } from '../admission/useSerial';
import { Verdict } from '../admission/Verdict';
import { meaningOf } from '../scanned';
import { CallerFields } from './CallerFields';
import { callerOf, decidedOf, isOnSite, NO_REQUEST, type RequestDraft } from './request';

const COMMAND = 'RegisterRequest';
const WHERE = ['served_at', 'address'];
const WHEN = ['wanted', 'priority', 'contact'];

interface Props {
  initial: RequestDraft;
  draft: DraftState<RequestDraft>;
}

export function RequestForm({ initial, draft }: Props) {
  const [round, begin] = useRounds(draft, initial, NO_REQUEST);
  return <Fields key={round.at} initial={round.initial} draft={draft} onClear={begin} />;
}

function Fields({ initial, draft, onClear }: Props & { onClear: () => void }) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const complaintField = useRef<HTMLInputElement>(null);
  const [who, setWho] = useState({ customer: initial.customer, isCaller: initial.isCaller });
  const [serialText, setSerialText] = useState(initial.values.serial);
  const serial = useSerial(typeof serialText === 'string' ? serialText : '');
  const customer = who.customer === undefined ? serial.offered : who.customer;

  const onRecorded = ({ id, number }: Recorded) => {
    draft.drop();
    tell({ text: speech.say(RECORDED, { what: codeText(number ?? id) }) });
    void navigate(`/requests/${id}`);
  };
  const form = useCommandForm({
    command: COMMAND,
    href: '/requests',
    initial: initial.values,
    decided: (values) => decidedOf({ ...who, values }, customer, serial.known !== undefined),
    onRecorded,
    onChange: (next) => {
      setSerialText(next.serial);
      draft.keep({ ...who, values: next });
    },
  });
  const choose = (next: typeof who, change = {}) => {
    setWho(next);
    form.replace({ ...form.values, ...change });
    draft.keep({ ...next, values: { ...form.values, ...change } });
  };
  useScan((code) => {
    meaningOf(code)
      .then((meaning) => {
        beep(meaning.kind === 'unknown' ? 'unknown' : 'found');
        if (meaning.kind === 'page') return navigate(meaning.href);
        form.put('serial', meaning.kind === 'serial' ? meaning.serial : meaning.code);
        return undefined;
      })
      .catch((error: unknown) => tell({ error }));
  });
  const complaint = typeof form.values.complaint === 'string' ? form.values.complaint : '';
  const side = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } };
  return (
    <FieldForm data-scan="screen" onSend={() => form.send()}>
      <PageHead title={speech.command(COMMAND)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(280px, 2fr)' },
        }}
      >
        <Stack sx={{ gap: 2 }}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          {who.isCaller ? (
            <CallerFields form={form} onBack={() => choose({ customer: null, isCaller: false })} />
          ) : (
            <CustomerField
              autoFocus
              value={customer}
              problem={form.problemOf(['customer'])}
              onChange={(next) => choose({ customer: next, isCaller: false })}
              onNew={(typed) => choose({ customer: null, isCaller: true }, callerOf(typed))}
              onChosen={() => complaintField.current?.focus()}
            />
          )}
          <ComplaintField
            inputRef={complaintField}
            label={speech.label(COMMAND, 'complaint')}
            value={complaint}
            model={serial.known?.model_code ?? null}
            problem={form.problemOf(['complaint'])}
            onChange={(next) => form.put('complaint', next)}
          />
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <TextField
              label={speech.label(COMMAND, 'serial')}
              value={form.values.serial ?? ''}
              onChange={(event) => form.put('serial', event.target.value)}
              error={form.problemOf(['serial']) !== undefined}
              helperText={form.problemOf(['serial'])}
              slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'off', name: 'serial' } }}
            />
            {!serial.known && <MemberField form={form} member="model" />}
          </Box>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', sm: isOnSite(form.values) ? '1fr 2fr' : '1fr 1fr' },
            }}
          >
            {WHERE.filter((member) => member !== 'address' || isOnSite(form.values)).map((member) => (
              <MemberField key={member} form={form} member={member} />
            ))}
          </Box>
          <Box sx={side}>
            {WHEN.map((member) => (
              <MemberField key={member} form={form} member={member} />
            ))}
          </Box>
          <Confirmation form={form} />
          <FormEnd savedAt={draft.savedAt} onClear={onClear}>
            <RecordButton command={COMMAND} form={form} />
          </FormEnd>
        </Stack>
        <Verdict
          serial={serial}
          complaint={complaint}
          customer={customer}
          onTake={(meant) => form.put('serial', meant)}
        />
      </Box>
    </FieldForm>
  );
}
