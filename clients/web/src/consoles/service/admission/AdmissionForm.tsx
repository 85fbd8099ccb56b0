import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { memo, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftState } from '@/api/drafts';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { useStable } from '@/input/useStable';
import { FieldForm } from '@/parts/form/FieldForm';
import { Confirmation } from '@/parts/form/Confirmation';
import { DayField } from '@/parts/form/DayField';
import type { FormValues } from '@/parts/form/values';
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
import { newcomerOf, type Admission, type Customer, type Named, type NewCustomer } from './admission';
import { AgreedFields } from './AgreedFields';
import { ComplaintField } from './ComplaintField';
import { CustomerField } from './CustomerField';
import { JustAdmitted } from './JustAdmitted';
import { NewcomerFields } from './NewcomerFields';
import { RecordBar } from './RecordBar';
import { RepeatOf } from './RepeatOf';
import { SerialField } from './SerialField';
import { TextMember } from './TextMember';
import { useAdmission } from './useAdmission';
import { useSerial } from './useSerial';
import { Verdict } from './Verdict';

const TITLE = phrase('پذیرش', 'Admission');
const MISSING = phrase('این را پر کنید.', 'Fill this in.');
const UNDO = phrase('برگرداندن', 'Undo');
const ASKED = phrase('پذیرش درخواست', 'Admission of the request');
const NOT_ASKED = phrase('بی‌درخواست', 'Without the request');

const PromisedField = memo(DayField);

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
  const complaint = useDeferredValue(values.complaint); // the verdict waits until the key is seen
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
  const { lacking, refusal } = form;
  const problemOf = useCallback(
    (member: string) => {
      if (lacking === member) return speech.say(MISSING);
      return refusal?.field === member ? speech.said(refusal.messages) : undefined;
    },
    [speech, lacking, refusal],
  );
  const record = useStable(() => send());
  const clear = useStable(() => {
    form.clear();
    serialField.current?.focus();
  });
  const toCustomer = useCallback(() => customerField.current?.focus(), []);
  const toComplaint = useCallback(() => complaintField.current?.focus(), []);
  const take = useStable((meant: string) => {
    put({ serial: meant });
    toCustomer();
  });
  const repeats = useCallback((repeat_of: Named | null) => put({ repeat_of }), [put]);
  const ofNewcomer = useCallback((newcomer: NewCustomer) => put({ newcomer }), [put]);
  const anotherCustomer = useCallback(() => put({ newcomer: null, customer: null }), [put]);
  const ofCustomer = useCallback((next: Customer | null) => put({ customer: next }), [put]);
  const newCustomer = useCallback(
    (typed: string) => put({ newcomer: newcomerOf(typed), customer: null }),
    [put],
  );
  const ofComplaint = useCallback((next: string) => put({ complaint: next }), [put]);
  const ofPromise = useCallback((promised: string | null) => put({ promised }), [put]);
  const ofAgreed = useCallback((agreed: FormValues) => put({ agreed }), [put]);
  const text = (member: 'accessories' | 'cosmetic_state') => (
    <TextMember
      member={member}
      label={label(member)}
      value={values[member]}
      problem={problemOf(member)}
      onPut={put}
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
            <SerialField
              inputRef={serialField}
              serial={values.serial}
              model={values.model}
              isUnknown={serial.isUnknown}
              scans={scans}
              problemOf={problemOf}
              onPut={put}
            />
          </Stack>
          <Stack sx={{ gridArea: 'verdict', gap: 1 }}>
            <Verdict serial={serial} complaint={complaint} customer={customer} onTake={take} />
            <RepeatOf
              jobs={serial.jobs}
              isDoubted={form.warnings.some(({ code }) => code === 'service.may_be_a_repeat')}
              chosen={values.repeat_of}
              onChoose={repeats}
            />
          </Stack>
          <Stack sx={{ gridArea: 'rest', gap: 2 }}>
            {values.newcomer ? (
              <Panel>
                <NewcomerFields
                  newcomer={values.newcomer}
                  onChange={ofNewcomer}
                  onBack={anotherCustomer}
                  problemOf={problemOf}
                  takesFocus={values.request === null} // whose caller is known: the serial is asked first
                />
              </Panel>
            ) : (
              <CustomerField
                inputRef={customerField}
                value={customer}
                problem={problemOf('customer')}
                onChange={ofCustomer}
                onNew={newCustomer}
                onChosen={toComplaint}
              />
            )}
            <ComplaintField
              inputRef={complaintField}
              label={label('complaint')}
              value={values.complaint}
              model={serial.known?.model_code ?? null}
              problem={problemOf('complaint')}
              onChange={ofComplaint}
            />
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              {text('accessories')}
              {text('cosmetic_state')}
            </Box>
            <PromisedField
              label={label('promised')}
              value={values.promised}
              onChange={ofPromise}
              error={problemOf('promised') !== undefined}
              {...(problemOf('promised') ? { helperText: problemOf('promised') } : {})}
            />
            <AgreedFields values={values.agreed} problemOf={problemOf} onChange={ofAgreed} />
            <Confirmation form={{ warnings: form.warnings, forget: form.forget, send }} />
          </Stack>
        </Box>
        <RecordBar
          isSending={form.isSending}
          savedAt={draft.savedAt}
          isFromDraft={isFromDraft}
          onRecord={record}
          onClear={clear}
        />
      </FieldForm>
    </>
  );
}
