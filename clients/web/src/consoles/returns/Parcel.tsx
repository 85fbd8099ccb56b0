// A parcel of used parts on its way to the centre: tags are scanned into it, what is overdue stands
// first, and what stays behind is seen before the waybill is printed.
import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDraft, type DraftState } from '@/api/drafts';
import { objectOf } from '@/api/shape';
import { listPage, me } from '@/api/queries';
import { codeText } from '@/format/isolated';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { CommandFields } from '@/parts/form/CommandFields';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { isFormValues, type FormValues } from '@/parts/form/values';
import { usePrint } from '@/parts/record/PrintButton';
import { ScanField } from '@/parts/scan/ScanField';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ParcelRows } from './parcel/ParcelRows';
import { bodyOfParcel, countOf, EMPTY, isParcel, overdueLeft, type Owed, type Parcel } from './parcel/parcel';
import { useParcel } from './parcel/useParcel';

const TITLE = phrase('مرسوله داغی', 'Parcel of used parts');
const SCAN = phrase('اسکن برچسب داغی، یا قطعه بی‌برچسب', 'Scan a tag, or a part without one');
const IN_PARCEL = phrase('{count} عدد در مرسوله', '{count} in the parcel');
const LEFT = phrase(
  '{count} داغی سررسیدگذشته در مرسوله نیست.',
  '{count} overdue used {count:part is|parts are} not in the parcel.',
);
const NOTHING_OWED = phrase('هیچ داغی‌ای در تعهد این محل نیست.', 'This site owes no used parts.');
const RECORDED = phrase('مرسوله با بارنامه {number} ارسال شد.', 'The parcel left with waybill {number}.');
const COMMAND = 'DispatchUsedParts';
const HREF = '/used-dispatches';

interface Draft {
  values: FormValues;
  parcel: Parcel;
}
const isDraft = objectOf<Draft>({ values: isFormValues, parcel: isParcel });

export default function ParcelScreen() {
  const draft = useDraft('parcel', isDraft);
  const { data: person } = useQuery(me);
  const [turn, setTurn] = useState(0);
  const { data, error } = useQuery({
    ...listPage('used-parts', {
      holder_code: person?.site_code,
      state_in: 'owed,removed',
      sort: 'due',
      limit: 500,
    }),
    enabled: person !== undefined,
  });
  if (error && !data) return <RefusalView error={error} />;
  if (draft.found === undefined || !data) return <Busy />;
  const kept = turn === 0 ? draft.found : null;
  return <Packing key={turn} owed={data.rows} draft={draft} kept={kept} onDone={() => setTurn(turn + 1)} />;
}

interface Props {
  owed: Owed[];
  draft: DraftState<Draft>;
  kept: Draft | null;
  onDone: () => void;
}

function Packing({ owed, draft, kept, onDone }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const navigate = useNavigate();
  const [values, setValues] = useState<FormValues>(kept?.values ?? {});
  const begun = kept?.parcel ?? EMPTY;
  const { parcel, change, pack, said, take } = useParcel(begun, owed);
  const { keep } = draft;
  const count = countOf(parcel);
  useEffect(() => {
    if (parcel !== begun) keep({ values, parcel });
  }, [keep, values, parcel, begun]);
  const known = useMemo(() => ({ lines: bodyOfParcel(parcel) }), [parcel]);
  const form = useCommandForm({
    command: COMMAND,
    href: HREF,
    known,
    initial: values,
    onChange: setValues,
    onRecorded: (recorded) => {
      draft.drop();
      void print('waybill', recorded.id);
      tell({
        text: speech.say(RECORDED, { number: codeText(recorded.number ?? '') }),
        action: {
          text: speech.command('TakeBackWaybill'),
          run: () => void navigate(`/waybills/${encodeURIComponent(recorded.id)}#take-back`),
        },
      });
      onDone();
    },
  });
  const left = overdueLeft(owed, parcel).length;
  return (
    <FieldForm onSend={form.send}>
      <PageHead
        title={speech.say(TITLE)}
        beside={<Typography>{speech.say(IN_PARCEL, { count: speech.number(count) })}</Typography>}
      >
        <RecordButton command={COMMAND} form={form} />
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
        <Confirmation form={form} />
        <Panel>
          <Stack sx={{ gap: 2 }}>
            <ScanField label={speech.say(SCAN)} of="used_part" onCode={take} autoFocus />
            <Box role="status" aria-live="assertive" sx={{ minHeight: 24 }}>
              {said && <Typography variant="body2">{speech.say(said)}</Typography>}
            </Box>
            <CommandFields form={form} autoFocus={false} isRow />
          </Stack>
        </Panel>
        <Panel
          actions={
            left > 0 && (
              <Typography variant="body2" color="error" role="status">
                {speech.say(LEFT, { count: speech.number(left) })}
              </Typography>
            )
          }
        >
          {owed.length === 0 && count === 0 ? (
            <Empty why={NOTHING_OWED} />
          ) : (
            <ParcelRows owed={owed} parcel={parcel} onPack={(debt) => pack(debt, true)} onChange={change} />
          )}
        </Panel>
      </Stack>
    </FieldForm>
  );
}
