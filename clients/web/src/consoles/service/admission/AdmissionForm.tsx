import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftState } from '@/api/drafts';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { FieldForm } from '@/parts/form/FieldForm';
import { Confirmation } from '@/parts/form/Confirmation';
import { DayField } from '@/parts/form/DayField';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { usePaper, usePrint } from '@/parts/record/PrintButton';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { CodeLink } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { RECEIPT, RECEIPT_PAPERS } from '../receipt';
import { meaningOf } from '../scanned';
import { newcomerOf, understoodSerial, type Admission } from './admission';
import { AgreedFields } from './AgreedFields';
import { ComplaintField } from './ComplaintField';
import { CustomerField } from './CustomerField';
import { JustAdmitted } from './JustAdmitted';
import { NewcomerFields } from './NewcomerFields';
import { RecordBar } from './RecordBar';
import { RepeatOf } from './RepeatOf';
import { useAdmission } from './useAdmission';
import { useSerial } from './useSerial';
import { Verdict } from './Verdict';

const TITLE = phrase('پذیرش', 'Admission');
const MISSING = phrase('این را پر کنید.', 'Fill this in.');
const UNDO = phrase('برگرداندن', 'Undo');
const ASKED = phrase('پذیرش درخواست', 'Admission of the request');
const NOT_ASKED = phrase('بی‌درخواست', 'Without the request');

interface Props {
  initial: Admission;
  draft: DraftState<Admission>;
  isFromDraft: boolean;
}

export function AdmissionForm({ initial, draft, isFromDraft }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const print = usePrint();
  const [paper] = usePaper(RECEIPT, RECEIPT_PAPERS);
  const page = useRef<HTMLFormElement>(null);
  const serialField = useRef<HTMLInputElement>(null);
  const customerField = useRef<HTMLInputElement>(null);
  const complaintField = useRef<HTMLInputElement>(null);

  // After a scan of an unknown serial the next thing to type is its model.
  const [scans, setScans] = useState(0);
  const [last, setLast] = useState<Recorded | null>(null);

  const onRecorded = (job: Recorded) => {
    tell({
      text: speech.say(RECORDED, { what: codeText(job.number ?? job.id) }),
      action: { text: speech.say(UNDO), run: () => void navigate(`/jobs/${job.id}#cancel`) },
    });
    setScans(0);
    setLast(job);
    serialField.current?.focus();
    void print(RECEIPT, job.id, paper);
  };
  const form = useAdmission(initial, draft, onRecorded);
  const { values, put } = form;
  const serial = useSerial(values.serial);
  const customer = values.customer === undefined ? serial.offered : values.customer;
  const send = (confirmed = false) => form.send(serial, confirmed);

  // A serial that is scanned anywhere fills the form; a job's receipt opens its job.
  useScan((code) => {
    meaningOf(code)
      .then((meaning) => {
        beep(meaning.kind === 'unknown' ? 'unknown' : 'found');
        if (meaning.kind === 'page') return navigate(meaning.href);
        put({ serial: meaning.kind === 'serial' ? meaning.serial : meaning.code });
        setScans((count) => count + 1);
        customerField.current?.focus();
        return undefined;
      })
      .catch((error: unknown) => tell({ error }));
  });
  useEffect(() => {
    if (form.lacking) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.lacking]);

  const label = (member: string) => speech.label('AdmitDevice', member);
  const problemOf = (member: string) => {
    if (form.lacking === member) return speech.say(MISSING);
    return form.refusal?.field === member ? speech.said(form.refusal.messages) : undefined;
  };
  const text = (member: 'accessories' | 'cosmetic_state') => (
    <TextField
      label={label(member)}
      value={values[member]}
      onChange={(event) => put({ [member]: event.target.value })}
      error={problemOf(member) !== undefined}
      helperText={problemOf(member)}
    />
  );
  return (
    <>
      <PageHead title={speech.say(TITLE)} />
      {last && <JustAdmitted key={last.id} job={last} />}
      <FieldForm ref={page} data-scan="screen" onSend={send}>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(280px, 2fr)' },
            gridTemplateAreas: { xs: '"serial" "verdict" "rest"', md: '"serial verdict" "rest verdict"' },
            gridTemplateRows: { md: 'auto 1fr' },
          }}
        >
          <Stack sx={{ gridArea: 'serial', gap: 2 }}>
            {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
            {values.request && (
              <Alert
                severity="info"
                action={
                  <Button color="inherit" size="small" onClick={() => put({ request: null })}>
                    {speech.say(NOT_ASKED)}
                  </Button>
                }
              >
                {speech.say(ASKED)}{' '}
                <CodeLink text={values.request.number} to={`/requests/${values.request.id}`} />
              </Alert>
            )}
            <TextField
              inputRef={serialField}
              autoFocus
              required
              label={label('serial')}
              value={values.serial}
              onChange={(event) => put({ serial: event.target.value, repeat_of: null })}
              onBlur={() => {
                const understood = understoodSerial(values.serial);
                if (understood !== values.serial) put({ serial: understood });
              }}
              error={problemOf('serial') !== undefined}
              helperText={problemOf('serial')}
              slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'off', name: 'serial' } }}
            />
            {serial.isUnknown && (
              <ReferenceField
                of="model"
                key={scans}
                autoFocus={scans > 0}
                label={label('model')}
                value={values.model}
                onChange={(model) => put({ model })}
                error={problemOf('model') !== undefined}
                helperText={problemOf('model')}
              />
            )}
          </Stack>
          <Stack sx={{ gridArea: 'verdict', gap: 1 }}>
            <Verdict
              serial={serial}
              complaint={values.complaint}
              customer={customer}
              onTake={(meant) => {
                put({ serial: meant });
                customerField.current?.focus();
              }}
            />
            <RepeatOf
              jobs={serial.jobs}
              isDoubted={form.warnings.some(({ code }) => code === 'service.may_be_a_repeat')}
              chosen={values.repeat_of}
              onChoose={(repeat_of) => put({ repeat_of })}
            />
          </Stack>
          <Stack sx={{ gridArea: 'rest', gap: 2 }}>
            {values.newcomer ? (
              <Panel>
                <NewcomerFields
                  newcomer={values.newcomer}
                  onChange={(newcomer) => put({ newcomer })}
                  onBack={() => put({ newcomer: null, customer: null })}
                  problemOf={problemOf}
                  takesFocus={values.request === null} // whose caller is known: the serial is asked first
                />
              </Panel>
            ) : (
              <CustomerField
                inputRef={customerField}
                value={customer}
                problem={problemOf('customer')}
                onChange={(next) => put({ customer: next })}
                onNew={(typed) => put({ newcomer: newcomerOf(typed), customer: null })}
                onChosen={() => complaintField.current?.focus()}
              />
            )}
            <ComplaintField
              inputRef={complaintField}
              label={label('complaint')}
              value={values.complaint}
              model={serial.known?.model_code ?? null}
              problem={problemOf('complaint')}
              onChange={(complaint) => put({ complaint })}
            />
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              {text('accessories')}
              {text('cosmetic_state')}
            </Box>
            <DayField
              label={label('promised')}
              value={values.promised}
              onChange={(promised) => put({ promised })}
              error={problemOf('promised') !== undefined}
              {...(problemOf('promised') ? { helperText: problemOf('promised') } : {})}
            />
            <AgreedFields
              values={values.agreed}
              problemOf={problemOf}
              onChange={(agreed) => put({ agreed })}
            />
            <Confirmation form={{ warnings: form.warnings, forget: form.forget, send }} />
          </Stack>
        </Box>
        <RecordBar
          isSending={form.isSending}
          savedAt={draft.savedAt}
          isFromDraft={isFromDraft}
          onRecord={() => send()}
          onClear={() => {
            form.clear();
            serialField.current?.focus();
          }}
        />
      </FieldForm>
    </>
  );
}
