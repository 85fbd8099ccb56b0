// Goods that came: the waybill's QR or number is scanned, then what came. Each part of the waybill is
// counted, 0 too; what differs is seen before it is recorded. A waybill whose data has not come yet
// is received by its number, without knowing what should be in it.
import { Busy } from '@/parts/Busy';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDraft, type DraftState } from '@/api/drafts';
import { objectOf } from '@/api/shape';
import type { Resolved } from '@/api/types';
import { codeText } from '@/format/isolated';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { isFormValues, type FormValues } from '@/parts/form/values';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { GoodsForm } from './goods/GoodsForm';
import { againstWaybill } from './goods/expected';
import { areGoodsLines, bodyOfLines, NO_LINES, type Column, type GoodsLines } from './goods/lines';
import { useGoodsLines } from './goods/useGoodsLines';
import { CountedSoFar, WaybillToReceive } from './receive/WaybillToReceive';
import { isArrival, useArrival, type Arrival } from './receive/useArrival';

const TITLE = phrase('دریافت بارنامه', 'Receive a waybill');
const RECORDED = phrase('دریافت بارنامه {number} ثبت شد.', 'Waybill {number} was received.');
const COLUMNS: Column[] = ['condition', 'serials'];

interface Draft {
  arrival: Arrival;
  values: FormValues;
  goods: GoodsLines;
}
const isDraft = objectOf<Draft>({ arrival: isArrival, values: isFormValues, goods: areGoodsLines });

export default function Receive() {
  const draft = useDraft('receive', isDraft);
  const [params, setParams] = useSearchParams();
  const [turn, setTurn] = useState(0);
  if (draft.found === undefined) return <Busy />;
  const asked = params.get('waybill');
  const isOther = asked !== null && draft.found?.arrival.number !== asked;
  const kept = turn === 0 && !isOther ? draft.found : null;
  const done = () => {
    setParams({}, { replace: true });
    setTurn(turn + 1);
  };
  return (
    <Counting
      key={turn}
      draft={draft}
      kept={kept}
      asked={turn === 0 && kept === null ? asked : null}
      onDone={done}
    />
  );
}

interface Props {
  draft: DraftState<Draft>;
  kept: Draft | null;
  asked: string | null; // the number of a waybill that another page named
  onDone: () => void;
}

function Counting({ draft, kept, asked, onDone }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const [arrival, setArrival] = useState<Arrival | null>(kept?.arrival ?? null);
  const [values, setValues] = useState<FormValues>(kept?.values ?? {});
  const { read, refusal } = useArrival();
  const other = useCallback(
    async (found: Resolved) => {
      if (found.kind !== 'waybill') return undefined;
      const begun = await read(found);
      if (begun) setArrival(begun.arrival);
      return begun?.goods ?? null;
    },
    [read],
  );
  const scanned = useGoodsLines({ initial: kept?.goods ?? NO_LINES, other });
  const { take, state: goods } = scanned;
  const lines = useMemo(
    () => (arrival?.isKnown ? { ...scanned, state: againstWaybill(goods) } : scanned),
    [arrival, scanned, goods],
  );
  useEffect(() => {
    if (asked) void take(asked);
  }, [asked, take]);
  const { keep } = draft;
  useEffect(() => {
    if (arrival) keep({ arrival, values, goods });
  }, [keep, arrival, values, goods]);

  const known = useMemo(
    () => ({ waybill: arrival?.number, lines: bodyOfLines(lines.state.lines, COLUMNS) }),
    [arrival, lines.state],
  );
  const form = useCommandForm({
    command: 'ReceiveStock',
    href: '/receipts',
    known,
    initial: values,
    onChange: setValues,
    onRecorded: () => {
      draft.drop();
      tell({ text: speech.say(RECORDED, { number: codeText(arrival?.number ?? '') }) });
      onDone();
    },
  });
  return (
    <GoodsForm
      title={TITLE}
      command="ReceiveStock"
      href="/receipts"
      form={form}
      lines={lines}
      columns={COLUMNS}
      savedAt={draft.savedAt}
      scanFirst
      before={<WaybillToReceive arrival={arrival} refusal={refusal} />}
      besideLines={<CountedSoFar state={lines.state} arrival={arrival} onChange={scanned.change} />}
    />
  );
}
