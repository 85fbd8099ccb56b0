// Which waybill is being received, and how the count stands against it.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Refusal } from '@/api/refusal';
import { useKeys } from '@/input/keys';
import { RefusalView } from '@/parts/RefusalView';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { allCame } from '../goods/expected';
import { differenceOf, type GoodsLines } from '../goods/lines';
import type { Arrival } from './useArrival';

const SCAN_WAYBILL = phrase(
  'کد QR بارنامه را اسکن کنید یا شماره آن را بنویسید؛ سپس هرچه رسیده است.',
  'Scan the QR of the waybill or type its number; then what came.',
);
const BLIND = phrase(
  'داده‌های این بارنامه هنوز نرسیده است. هرچه رسیده را اسکن کنید؛ تفاوت‌ها پس از همگام‌سازی روشن می‌شود.',
  'The data of this waybill has not come yet. Scan what came; what differs is seen after a sync.',
);
const ALL_CAME = phrase('همه رسیده است', 'All came');
const EQUAL = phrase('برابر با بارنامه', 'as the waybill says');
const MISSING = phrase('{count} نرسیده', '{count} missing');
const OVER = phrase('{count} بیش از بارنامه', '{count} over');

export function WaybillToReceive({ arrival, refusal }: { arrival: Arrival | null; refusal: Refusal | null }) {
  const speech = useSpeech();
  if (refusal) return <RefusalView refusal={refusal} />;
  if (!arrival) return <Typography color="text.secondary">{speech.say(SCAN_WAYBILL)}</Typography>;
  if (!arrival.isKnown)
    return (
      <Alert severity="warning">
        <bdi dir="ltr">{arrival.number}</bdi>: {speech.say(BLIND)}
      </Alert>
    );
  return (
    <Typography>
      <CodeLink text={arrival.number} to={`/waybills/${encodeURIComponent(arrival.number)}`} />{' '}
      <bdi>{arrival.from}</bdi> {speech.language === 'fa' ? '←' : '→'} <bdi>{arrival.to}</bdi>{' '}
      <bdi>{arrival.transport}</bdi>
    </Typography>
  );
}

interface CountedProps {
  state: GoodsLines;
  arrival: Arrival | null;
  onChange: (state: GoodsLines) => void;
}

export function CountedSoFar({ state, arrival, onChange }: CountedProps) {
  const speech = useSpeech();
  const fill = () => onChange(allCame(state));
  useKeys(arrival?.isKnown ? [{ key: 'KeyA', does: ALL_CAME, run: fill }] : []);
  if (!arrival?.isKnown) return null;
  const { missing, over } = differenceOf(state.lines);
  const said = [
    ...(missing > 0 ? [speech.say(MISSING, { count: speech.number(missing) })] : []),
    ...(over > 0 ? [speech.say(OVER, { count: speech.number(over) })] : []),
  ];
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      <Typography variant="body2" role="status">
        {said.length > 0 ? speech.list(said) : `✓ ${speech.say(EQUAL)}`}
      </Typography>
      <Button onClick={fill} aria-keyshortcuts="A">
        {speech.say(ALL_CAME)} (A)
      </Button>
    </Stack>
  );
}
