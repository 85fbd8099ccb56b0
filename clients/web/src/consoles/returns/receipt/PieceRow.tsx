// A piece on the desk: what it will be, by colour, shape and word; why; what it is worth.
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { below } from '@/api/queries';
import { refusalOf } from '@/api/refusal';
import type { Page, Schemas } from '@/api/types';
import { Code, CodeLink } from '@/parts/show/Code';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import {
  colourOf,
  lacksPart,
  offerOf,
  verdictOf,
  type Colour,
  type Piece,
  type Receipt,
  type Standing,
} from './receipt';
import { trialOf } from './trial';

const NO_TAG = phrase('بدون برچسب', 'no tag');
const SCAN_PART = phrase('داده‌اش نرسیده؛ کد قطعه را اسکن کنید', 'its data has not come; scan its part');
const WHOSE = phrase('از کجا آمده؟ بارنامه را اسکن کنید', 'where does it come from? scan its waybill');
const NO_DEBT = phrase('تعهد بازی برای آن پیدا نشد', 'no open debt was found for it');
const OLDEST = phrase('قدیمی‌ترین تعهد', 'oldest debt');
const TAKE = phrase('همین است (Y)', 'it is this one (Y)');
const FIRST = phrase('پیش‌تر با رسید', 'received before with');
const REMOVE = phrase('حذف {tag}', 'Remove {tag}');
const LOOK = {
  green: { mark: '✓', palette: 'success' },
  amber: { mark: '◷', palette: 'warning' },
  red: { mark: '✕', palette: 'error' },
} as const satisfies Record<Colour, { mark: string; palette: string }>;

interface Props {
  piece: Piece;
  receipt: Receipt;
  standing: Standing | undefined; // in the receipt as a whole, when that is known
  problem: string | undefined;
  isLast: boolean;
  onTake: () => void;
  onRemove: () => void;
}

export function PieceRow({ piece, receipt, standing, problem, isLast, onTake, onRemove }: Props) {
  const speech = useSpeech();
  const offer = piece.tag ? null : offerOf(receipt, piece);
  const { data, error } = useQuery(trialOf(receipt, piece));
  const verdict = data && verdictOf(data);
  const known = standing ?? verdict?.standing;
  const colour = known ? colourOf(known) : error ? 'red' : 'amber';
  const wrong = problem ?? (error ? speech.said(refusalOf(error).messages) : undefined);
  const look = LOOK[colour];
  return (
    <Box
      component="li"
      aria-current={isLast ? true : undefined}
      data-colour={colour}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 44px', md: '150px 190px minmax(0, 1fr) 190px 44px' },
        columnGap: 1,
        alignItems: 'center',
        py: 0.5,
        paddingInlineStart: 1,
        borderBottom: 1,
        borderColor: 'divider',
        borderInlineStart: '6px solid',
        borderInlineStartColor: ({ palette }) => palette[look.palette].main,
        bgcolor: isLast ? 'action.selected' : undefined,
      }}
    >
      <Box sx={{ color: `${look.palette}.main`, fontWeight: 700 }}>
        <span aria-hidden>{look.mark}</span> {known ? speech.choice('standing', known) : '…'}
      </Box>
      <Box sx={{ gridColumn: { xs: 1, md: 'auto' } }}>
        {piece.tag ? (
          <CodeLink text={piece.tag} to={`/used-parts/${encodeURIComponent(piece.tag)}`} />
        ) : (
          speech.say(NO_TAG)
        )}
      </Box>
      <Box sx={{ gridColumn: { xs: 1, md: 'auto' }, minWidth: 0 }}>
        <Code text={piece.part} /> <bdi>{piece.name}</bdi> <Code text={piece.serial} />
        <Typography variant="body2" component="div" color={wrong ? 'error' : 'text.secondary'}>
          {wrong}
          {!wrong && lacksPart(piece) && speech.say(SCAN_PART)}
          {!wrong && !lacksPart(piece) && receipt.holder === null && speech.say(WHOSE)}
          {!piece.tag && receipt.holder !== null && !offer && speech.say(NO_DEBT)}
          {known === 'duplicate' && piece.tag && <EarlierReceipt tag={piece.tag} />}
          {offer && (
            <>
              {speech.say(OLDEST)} <Code text={offer} />{' '}
              <Button size="small" onClick={onTake} aria-keyshortcuts="Y" sx={{ minHeight: 0 }}>
                {speech.say(TAKE)}
              </Button>
            </>
          )}
        </Typography>
      </Box>
      <Box sx={{ gridColumn: { xs: 1, md: 'auto' }, textAlign: { md: 'end' } }}>
        {verdict && (verdict.amount !== 0 || colour === 'red') && (
          <Money amount={verdict.amount} provisional={colour === 'amber'} />
        )}
      </Box>
      <IconButton
        aria-label={speech.say(REMOVE, { tag: piece.tag || piece.part })}
        onClick={onRemove}
        sx={{ gridColumn: { xs: 2, md: 'auto' }, gridRow: { xs: 1, md: 'auto' } }}
      >
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

// The receipt with which a duplicate was credited.
function EarlierReceipt({ tag }: { tag: string }) {
  const speech = useSpeech();
  const { data } = useQuery(below<Page<Schemas['LinkRow']>>('used-parts', tag, 'links'));
  const first = data?.rows.find(({ kind }) => kind === 'used_receipt');
  return (
    first && (
      <>
        {speech.say(FIRST)} <CodeLink text={first.number} to={first.href} />
      </>
    )
  );
}
