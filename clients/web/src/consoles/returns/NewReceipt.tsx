// The used parts of a holder on the desk of the centre: each scan a line with its verdict, the effect
// at the foot, one key to register and print.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Busy } from '@/parts/Busy';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDraft, type DraftState } from '@/api/drafts';
import { codeText } from '@/format/isolated';
import { useKeys } from '@/input/keys';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { useTrial } from '@/parts/form/Preview';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { bodyOf, pathOf } from '@/parts/form/values';
import { usePrint } from '@/parts/record/PrintButton';
import { ScanField } from '@/parts/scan/ScanField';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { EffectFoot } from './receipt/Effect';
import { PieceRow } from './receipt/PieceRow';
import {
  bodyOfReceipt,
  EMPTY,
  isReceipt,
  lacksPart,
  standingsOf,
  without,
  withOffer,
  type Receipt,
} from './receipt/receipt';
import { RegisterDialog } from './receipt/RegisterDialog';
import { COMMAND, HREF } from './receipt/trial';
import { useReceipt } from './receipt/useReceipt';

const TITLE = phrase('رسید داغی', 'Receive used parts');
const REGISTER = phrase('ثبت و چاپ رسید', 'Register and print');
const SCAN = phrase('اسکن بارنامه، برچسب، سریال یا قطعه', 'Scan a waybill, tag, serial or part');
const BEGIN = phrase(
  'بارنامه مرسوله را اسکن کنید، یا نخستین برچسب را. داغی بی‌برچسب: کد قطعه آن را.',
  'Scan the waybill of the parcel, or the first tag. A piece without a tag: the code of its part.',
);
const TAKE = phrase('قدیمی‌ترین تعهد همین است', 'The oldest debt is this one');
const SAVED = phrase('پیش‌نویس، {time}', 'draft kept, {time}');
const RECORDED = phrase('رسید {number} ثبت شد.', 'Receipt {number} was registered.');
const OPEN = phrase('باز کردن', 'Open');

export default function NewReceipt() {
  const draft = useDraft('used-receipt', isReceipt);
  const [params, setParams] = useSearchParams();
  const [turn, setTurn] = useState(0);
  if (draft.found === undefined) return <Busy />;
  const asked = turn === 0 ? params.get('waybill') : null;
  const isOther = asked !== null && draft.found?.waybill !== asked;
  const kept = turn === 0 && !isOther ? draft.found : null;
  const done = () => {
    setParams({}, { replace: true });
    setTurn(turn + 1);
  };
  return <Desk key={turn} draft={draft} kept={kept} asked={kept ? null : asked} onDone={done} />;
}

interface Props {
  draft: DraftState<Receipt>;
  kept: Receipt | null;
  asked: string | null; // the number of a waybill that another page named
  onDone: () => void;
}

function Desk({ draft, kept, asked, onDone }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const navigate = useNavigate();
  const { receipt, change, said, take } = useReceipt(kept ?? EMPTY);
  const [isAsked, setIsAsked] = useState(false);
  const { keep } = draft;
  useEffect(() => {
    if (asked) void take(asked);
  }, [asked, take]);
  useEffect(() => {
    if (receipt !== EMPTY && receipt !== kept) keep(receipt);
  }, [keep, kept, receipt]);

  const known = useMemo(() => bodyOfReceipt(receipt), [receipt]);
  const form = useCommandForm({
    command: COMMAND,
    href: HREF,
    known,
    onRecorded: (recorded) => {
      draft.drop();
      void print('used-receipt', recorded.id);
      tell({
        text: speech.say(RECORDED, { number: codeText(recorded.number ?? '') }),
        action: {
          text: speech.say(OPEN),
          run: () => void navigate(`/used-receipts/${encodeURIComponent(recorded.id)}`),
        },
      });
      onDone();
    },
  });
  const complete = receipt.pieces.filter((piece) => !lacksPart(piece));
  const { data: tried } = useTrial({
    href: HREF,
    body: bodyOf(bodyOfReceipt({ ...receipt, pieces: complete })),
    isReady: receipt.holder !== null && complete.length > 0,
  });
  const standings = tried && standingsOf(tried);
  const problemOf = (at: number) => {
    const [member, line] = pathOf(form.refusal?.field ?? '');
    return member === 'lines' && line === at && form.refusal ? speech.said(form.refusal.messages) : undefined;
  };
  const last = receipt.pieces.at(-1);
  const takeOffer = () => {
    if (last) change(withOffer(receipt, last));
  };
  const register = () => {
    if (receipt.pieces.length > 0) setIsAsked(true);
  };
  useKeys([
    { key: 'F9', does: REGISTER, run: register },
    { key: 'KeyY', does: TAKE, run: takeOffer },
  ]);
  return (
    <>
      <PageHead
        title={speech.say(TITLE)}
        beside={
          draft.savedAt && (
            <Typography variant="caption" color="text.secondary">
              {speech.say(SAVED, { time: speech.time(draft.savedAt) })}
            </Typography>
          )
        }
      >
        <Button variant="contained" onClick={register} aria-keyshortcuts="F9">
          {speech.say(REGISTER)} (F9)
        </Button>
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Panel>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '2fr 1fr 1fr' } }}>
            <ScanField label={speech.say(SCAN)} of="part" onCode={take} />
            <ReferenceField
              of="site"
              label={speech.member('holder')}
              value={receipt.holder}
              onChange={(holder) => change({ ...receipt, holder })}
            />
            <ReferenceField
              of="waybill"
              label={speech.member('waybill')}
              value={receipt.waybill}
              fixed={{ content: 'used_parts' }}
              onChange={(waybill) => change({ ...receipt, waybill })}
            />
          </Box>
          <Box role="status" aria-live="assertive" sx={{ minHeight: 24, mt: 1 }}>
            {said && <Typography variant="body2">{speech.say(said)}</Typography>}
          </Box>
        </Panel>
        <Panel>
          {receipt.pieces.length === 0 ? (
            <Empty why={BEGIN} />
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {receipt.pieces
                .map((piece, at) => (
                  <PieceRow
                    key={piece.key}
                    piece={piece}
                    receipt={receipt}
                    standing={standings?.get(piece.tag)}
                    problem={problemOf(at)}
                    isLast={piece === last}
                    onTake={() => change(withOffer(receipt, piece))}
                    onRemove={() => change(without(receipt, piece.key))}
                  />
                ))
                .reverse()}
            </Box>
          )}
        </Panel>
        <EffectFoot tried={tried} />
      </Stack>
      {isAsked && (
        <RegisterDialog receipt={receipt} tried={tried} form={form} onClose={() => setIsAsked(false)} />
      )}
    </>
  );
}
