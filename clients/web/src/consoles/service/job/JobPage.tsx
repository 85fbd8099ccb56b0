import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { RecordOf, Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { useKeys } from '@/input/keys';
import { MessagesOf } from '@/parts/messages/MessagesOf';
import { JobMoney } from '@/parts/money/JobMoney';
import { accountOf, moneyOf, owes } from '@/parts/money/jobMoney';
import { OwedFirst } from '@/parts/money/OwedFirst';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { PromiseChip } from '@/parts/PromiseChip';
import { ActionBar, type ActionTreatment } from '@/parts/record/ActionBar';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { Facts } from '@/parts/record/Facts';
import { Links } from '@/parts/record/Links';
import { PrintButton, usePrint } from '@/parts/record/PrintButton';
import { RecordBody } from '@/parts/record/RecordBody';
import { Timeline } from '@/parts/record/Timeline';
import { RECORDED } from '@/parts/record/words';
import { ReplacementsOf } from '@/parts/replacement/ReplacementsOf';
import { CopyButton } from '@/parts/show/CopyButton';
import { CodeLink } from '@/parts/show/Code';
import { Marks } from '@/parts/show/Marks';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { otherPapers, RECEIPT, RECEIPT_PAPERS } from '../receipt';
import { allowedIn } from '@/parts/record/formed';
import { AccountPanel, OF_ACCOUNT } from './account/AccountPanel';
import { EstimatePanel, OF_ESTIMATE } from './account/EstimatePanel';
import { MoneyPanel } from './account/MoneyPanel';
import { BenchPanel } from './bench/BenchPanel';
import { ContractPanel, OF_CONTRACT } from './ContractPanel';
import { FitDialog } from './FitDialog';
import { JobParts } from './JobParts';
import { JobVisits } from './JobVisits';
import { awaitsRemoval, fittingsOf, tagsOf } from './parts';
import { PhotosPanel } from './photos/PhotosPanel';
import { StateStrip } from './StateStrip';
import { OF_WAITING, WaitingPanel } from './WaitingPanel';
import { WorkDialog } from './WorkDialog';

const PARTS = phrase('قطعه‌ها', 'Parts');
const ACCOUNT = phrase('شرح ماوقع', 'Account');
const DEVICE = phrase('دستگاه و مشتری', 'Device and customer');
const UNDO = phrase('برگرداندن', 'Undo');
const AWAITING = phrase(
  'قطعه بازشده برچسب {tag} ثبت نشده است.',
  'The removed part of tag {tag} is not recorded.',
);
const REPEATS = phrase('تعمیر مجدد پرونده', 'Repeats the repair of job');
const TAG_FORM = 'used-part-tag';
const FACTS = [
  'kind',
  'warranty_expiry',
  'serial',
  'model_code',
  'customer_name',
  'complaint',
  'repeat_of_number',
  'request_number',
  'price_ceiling',
  'data_consent',
  'unlocking',
  'accessories',
  'cosmetic_state',
  'promised',
  'admitted_time',
  'admitted_by_name',
  'finished_time',
  'ended_time',
  'site_code',
];
// What is done to one part, to the account or to a device that waits stands beside it, not in the head.
const BESIDE = ['remove', 'unfit', ...OF_ACCOUNT, ...OF_ESTIMATE, ...OF_WAITING, ...OF_CONTRACT];

export function JobPage({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const { hash } = useLocation();
  const allowed = (name: string) => allowedIn(job.actions, name);
  const fit = allowed('fit');
  const work = allowed('work');
  const remove = allowed('remove');
  const unfit = allowed('unfit');
  const [isTold, setIsTold] = useState(hash === '#work');
  const [isFitting, setIsFitting] = useState(hash === '#fit');
  const [removing, setRemoving] = useState<string | null>(null); // the fitting's id, which is its tag's
  const [undoing, setUndoing] = useState<string | null>(null);
  const { data: money } = useQuery(moneyOf(job.id));
  const { data: account } = useQuery(accountOf(job.id));
  const isSettled = money && account && !owes(money, account, job.state === 'ready');
  const awaiting = job.parts.filter(awaitsRemoval);
  const [next] = awaiting;
  useKeys(
    remove && next
      ? [
          {
            key: 'KeyR',
            does: { fa: speech.command('RemovePart'), en: speech.command('RemovePart') },
            run: () => setRemoving(next.fitted),
          },
        ]
      : [],
  );
  const told = (command: string) => speech.say(RECORDED, { what: speech.command(command) });
  const onFitted = async (recorded: Recorded) => {
    setIsFitting(false);
    const [fitting, ...others] = fittingsOf(recorded);
    tell({
      text: told('FitPart'),
      ...(fitting && others.length === 0
        ? { action: { text: speech.say(UNDO), run: () => setUndoing(fitting) } }
        : {}),
    });
    for (const tag of tagsOf(recorded)) await print(TAG_FORM, tag, 'label');
  };
  const done = (command: string) => () => {
    setRemoving(null);
    setUndoing(null);
    tell({ text: told(command) });
  };
  const primary = allowed('deliver') ? 'deliver' : job.state === 'in_repair' ? 'finish' : 'fit';
  const treatments: Record<string, ActionTreatment> = {
    work: { key: 'KeyW', run: () => setIsTold(true) },
    fit: { key: 'KeyP', run: () => setIsFitting(true) },
    finish: {
      key: 'KeyF',
      before: awaiting.map((part) => (
        <Alert
          key={part.fitted}
          severity="warning"
          action={
            <Button color="inherit" onClick={() => setRemoving(part.fitted)}>
              {speech.command('RemovePart')}
            </Button>
          }
        >
          {speech.say(AWAITING, { tag: codeText(part.tag_number) })}
        </Alert>
      )),
    },
    deliver: {
      key: 'KeyD',
      hidden: isSettled ? ['job', 'on_credit'] : ['job'],
      initial: { receiver: job.customer_name ?? '', receipt: 'returned' },
      before: <OwedFirst job={job.id} />,
    },
    cancel: { danger: true },
    note: { key: 'KeyM' },
  };
  treatments[primary] = { ...treatments[primary], primary: true };
  return (
    <>
      <PageHead
        title={`${speech.record('job')} ${job.number ?? ''}`}
        beside={
          <>
            {job.number && <CopyButton code={job.number} />}
            <Marks sync={job.sync} />
            <PromiseChip state={job.state} promised={job.promised} />
          </>
        }
      >
        <ActionBar
          actions={job.actions.filter(({ name }) => !BESIDE.includes(name))}
          subject={job.number}
          member="job"
          treatments={treatments}
        />
        <PrintButton form={RECEIPT} id={job.id} papers={RECEIPT_PAPERS} others={otherPapers(job.state)} />
      </PageHead>
      <StateStrip job={job} />
      {job.repeat_of && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {speech.say(REPEATS)} <CodeLink text={job.repeat_of_number} to={`/jobs/${job.repeat_of}`} />
        </Alert>
      )}
      <RecordBody
        asOf={job.as_of}
        beside={
          <>
            <ContractPanel job={job} />
            <MoneyPanel job={job} />
            <JobMoney job={job.id} />
            <ReplacementsOf
              asOld={[{ job: job.id }, ...(job.serial ? [{ serial: job.serial }] : [])]}
              asNew={job.serial ? [{ new_serial: job.serial }] : []}
              known={{ job: job.id }}
            />
            <EstimatePanel job={job} />
            <WaitingPanel job={job} />
            <MessagesOf job={job.id} number={job.number} />
            <JobVisits job={job} />
            <Timeline noun="jobs" id={job.id} title={ACCOUNT} />
            <Links noun="jobs" id={job.id} />
          </>
        }
      >
        <BenchPanel job={job} />
        <Panel title={speech.say(PARTS)}>
          <JobParts
            job={job}
            onRemove={remove && ((part) => setRemoving(part.fitted))}
            onUndo={unfit && ((part) => setUndoing(part.fitted))}
            onPrintTag={(part) => void print(TAG_FORM, part.fitted, 'label')}
          />
        </Panel>
        <AccountPanel job={job} />
        <Panel title={speech.say(DEVICE)}>
          <Facts record={saidOf(job)} members={FACTS} rows="jobs" />
        </Panel>
        <PhotosPanel job={job} />
      </RecordBody>
      {work && isTold && (
        <WorkDialog
          href={work.href}
          subject={job.number}
          onClose={() => setIsTold(false)}
          onRecorded={() => {
            setIsTold(false);
            tell({ text: told('RecordWork') });
          }}
        />
      )}
      {fit && isFitting && (
        <FitDialog
          job={job}
          href={fit.href}
          onClose={() => setIsFitting(false)}
          onRecorded={(recorded) => void onFitted(recorded)}
        />
      )}
      {remove && removing && (
        <ActionDialog
          action={remove}
          subject={job.number}
          hidden={['job']}
          known={{ tag: removing }}
          onClose={() => setRemoving(null)}
          onRecorded={done('RemovePart')}
        />
      )}
      {unfit && undoing && (
        <ActionDialog
          action={unfit}
          subject={job.number}
          hidden={['job']}
          known={{ fitted: undoing }}
          onClose={() => setUndoing(null)}
          onRecorded={done('UndoFitting')}
        />
      )}
    </>
  );
}

// What nobody was asked about is not told.
function saidOf(job: RecordOf<'jobs'>) {
  return {
    ...job,
    price_ceiling: job.price_ceiling || null,
    data_consent: job.data_consent === 'not_asked' ? null : job.data_consent,
    unlocking: job.unlocking === 'not_needed' ? null : job.unlocking,
  };
}
