// The ways out of a case, one action each, by the keys 1 to 4; what each will do is tried out in
// its form before it is recorded.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { anyRecord, listPage } from '@/api/queries';
import type { Action, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { useTell } from '@/parts/Toasts';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { whyNot, wordOf } from '@/parts/record/whyNot';
import { RECORDED } from '@/parts/record/words';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FoundCase } from './Case';
import type { useExceeded } from './useExceeded';
import { amendedOf } from '@/parts/contracts/amendment';
import { pieceOf, resolutionsOf, type Outcome, type Resolution } from './resolutions';
import { sitesOf, useTwoJobs } from './useTwoJobs';

const TITLE = phrase('چه می‌توان کرد', 'What can be done');
const BY_ITSELF = phrase('این مغایرت رفع شده است.', 'This case is settled.');

const AT_SITE = phrase('{what} در {site}', '{what} at {site}');
const OF_FITTING = {
  later: phrase('{what} در نصب دیرتر', '{what} of the later fitting'),
  earlier: phrase('{what} در نصب زودتر', '{what} of the earlier fitting'),
};

// What a way out means for goods and money, in a sentence, by its command.
const MEANS: Record<string, Phrase> = {
  CorrectSerial: phrase(
    'این محل سریال را نادرست خوانده است؛ پرونده‌اش زیر سریال درست می‌رود.',
    'This site misread the serial; its job goes under the right one.',
  ),
  FlagSerial: phrase(
    'دو دستگاه با یک پلاک: سریال «تکراری» نشان می‌گیرد.',
    'Two devices with one plate: the serial is flagged as a duplicate.',
  ),
  LinkJobs: phrase(
    'همان دستگاه است که از محل نخست به محل دوم فرستاده شده.',
    'It is the same device, which the first site sent on to the second.',
  ),
  CorrectPartSerial: phrase(
    'سریال قطعه در این نصب نادرست خوانده شده بود؛ اعتبار نصب دیگر آزاد می‌شود.',
    'The part’s serial was misread at this fitting; the credit that waits is paid.',
  ),
  RestoreWarranty: phrase(
    'گارانتی به اشتباه باطل شده بود؛ پرونده با گارانتی می‌ماند.',
    'The warranty was voided by mistake; the job stays under warranty.',
  ),
  DecidePiece: phrase(
    'بگویید این قطعه به حساب می‌آید (برای که و زیر کدام برچسب) یا در قرنطینه می‌ماند.',
    'Say that the piece counts (for whom, under which tag), or stays in quarantine.',
  ),
  MatchReceipt: phrase('بگویید این رسید از کدام بارنامه است.', 'Say to which waybill this receipt belongs.'),
  DeclareTransitLoss: phrase(
    'آنچه نرسید گم شده است؛ به عهده که؟',
    'What did not arrive is lost; who bears it?',
  ),
  CorrectDispatch: phrase(
    'فرستنده بیش از نوشته بارنامه فرستاده است.',
    'The sender sent more than the waybill says.',
  ),
  TakeBackWaybill: phrase('آنچه نرسید به فرستنده برمی‌گردد.', 'What did not arrive goes back to its sender.'),
  AmendContract: phrase(
    'سقف قرارداد بالا می‌رود و این مصرف در آن می‌گنجد.',
    'The contract allows more, so that this use is within it.',
  ),
  CloseCase: phrase(
    'بیرون از حساب‌ها روشن شده است؛ سندی زده نمی‌شود.',
    'It is explained outside of the books; nothing is posted.',
  ),
  ReopenCase: phrase('با همان مانده دوباره باز می‌شود.', 'It opens again with what was left of it.'),
};

// The same of what became of a product that was handed out beyond its grant.
const OUTCOME_MEANS: Record<Outcome, Phrase> = {
  unit_recovered: phrase(
    'محصول نو از مشتری پس گرفته شد و به انبار برمی‌گردد، به عنوان سالم مستعمل.',
    'The new product came back from the customer and goes into stock, as a sound used one.',
  ),
  loss_accepted: phrase(
    'محصول نزد مشتری می‌ماند؛ بهای آن زیان شرکت است.',
    'The product stays with the customer; what it cost is the company’s loss.',
  ),
};

// What takes a way out back, and where: offered as soon as that is recorded.
const COUNTER: Record<string, { command: string; to: (found: FoundCase) => string }> = {
  CloseCase: { command: 'ReopenCase', to: ({ id }) => `/discrepancies/${id}#reopen` },
  FlagSerial: { command: 'LiftFlag', to: ({ detail }) => `/serials/${encodeURIComponent(detail)}#unflag` },
};

type Formed = Resolution & { action: Action & { command: string; href: string } };
const isFormed = (way: Resolution): way is Formed => way.action.command !== null && way.action.href !== null;

interface Props {
  found: FoundCase;
  links: Schemas['LinkRow'][];
  contract: ReturnType<typeof useExceeded>;
}

export function Resolutions({ found, links, contract }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const { hash, search } = useLocation();
  const [chosen, setChosen] = useState<Formed | null>(null);
  const waybills = useQueries({
    queries: links.filter(({ kind }) => kind === 'waybill').map(({ id }) => anyRecord('waybills', id)),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [data] : [])),
  });
  const isAboutPiece = found.actions.some(({ name }) => name === 'decide');
  const { data: pieces } = useQuery({
    ...listPage('used-pieces', { receipt: found.cause, limit: 200 }),
    enabled: isAboutPiece && found.cause !== null,
  });
  const piece = isAboutPiece ? pieceOf(found, pieces?.rows ?? []) : undefined;
  const jobs = useTwoJobs(found);
  const ways = resolutionsOf(found, waybills, piece, jobs && sitesOf(jobs), contract);
  const begin = (way: Resolution) => {
    if (isFormed(way)) setChosen(way);
  };
  const asked = ways.find(({ action }) => action.allowed && hash === `#${action.name}`);
  const open = chosen ?? (asked && isFormed(asked) ? asked : null);
  const close = () => {
    setChosen(null);
    if (hash) void navigate({ search }, { replace: true });
  };
  const word = ({ action, of, fitting, outcome }: Resolution) => {
    if (outcome) return speech.choice('replacement_outcome', outcome);
    const what = wordOf(speech, action);
    if (fitting) return speech.say(OF_FITTING[fitting], { what });
    return of ? speech.say(AT_SITE, { what, site: codeText(of) }) : what;
  };
  useKeys(
    ways
      .slice(0, 9)
      .flatMap((way, at) =>
        way.action.allowed
          ? [{ key: `Digit${at + 1}`, does: { fa: word(way), en: word(way) }, run: () => begin(way) }]
          : [],
      ),
  );
  return (
    <Panel title={speech.say(TITLE)}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {found.state === 'settled' ? speech.say(BY_ITSELF) : speech.said(found.remedy)}
      </Typography>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {ways.map((way, at) => (
          <Stack
            component="li"
            key={`${way.action.name} ${way.of ?? way.outcome ?? ''} ${way.subject}`}
            direction={{ xs: 'column', sm: 'row' }}
            sx={{ gap: 1, alignItems: { sm: 'center' } }}
          >
            <Button
              variant={at === 0 ? 'contained' : 'outlined'}
              disabled={!way.action.allowed}
              onClick={() => begin(way)}
              aria-keyshortcuts={String(at + 1)}
              sx={{ minWidth: 210, justifyContent: 'flex-start' }}
            >
              {speech.number(at + 1)}. {word(way)}
            </Button>
            <Typography variant="body2" color="text.secondary">
              {whyNot(speech, way.action) || meaning(way)}
            </Typography>
          </Stack>
        ))}
      </Stack>
      {open && (
        <ActionDialog
          action={open.action}
          subject={open.subject}
          hidden={open.hidden}
          known={open.known}
          initial={open.initial}
          {...(open.action.command === 'AmendContract' ? { decided: amendedOf } : {})}
          onClose={close}
          onRecorded={() => {
            close();
            const back = COUNTER[open.action.command];
            tell({
              text: speech.say(RECORDED, { what: word(open) }),
              ...(back
                ? {
                    action: {
                      text: speech.command(back.command),
                      run: () => void navigate(back.to(found)),
                    },
                  }
                : {}),
            });
          }}
        />
      )}
    </Panel>
  );

  function meaning({ action: { command }, outcome }: Resolution): string {
    const means = outcome ? OUTCOME_MEANS[outcome] : command ? MEANS[command] : undefined;
    return means ? speech.say(means) : '';
  }
}
