import { useNavigate } from 'react-router';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { GoodsDocument } from './goods/GoodsDocument';
import type { Column } from './goods/lines';

const TITLE = phrase('ارسال کالا', 'Dispatch goods');
const COLUMNS: Column[] = ['condition', 'serials'];

// Goods leave for another site; the waybill is printed. What was sent by mistake is taken back on
// the waybill's own page, with a reason, once its goods are seen.
export default function Dispatch() {
  const speech = useSpeech();
  const navigate = useNavigate();
  return (
    <GoodsDocument
      screen="dispatch"
      title={TITLE}
      command="DispatchStock"
      href="/dispatches"
      columns={COLUMNS}
      form="waybill"
      undo={(recorded) => ({
        text: speech.command('TakeBackWaybill'),
        run: () => void navigate(`/waybills/${encodeURIComponent(recorded.id)}#take-back`),
      })}
    />
  );
}
