// The parts of a job, a line each that folds on a phone, with what may be done about it beside it.
import PrintIcon from '@mui/icons-material/Print';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Code, CodeLink } from '@/parts/show/Code';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { awaitsRemoval, type JobPart } from './parts';

const NONE = phrase('هنوز قطعه‌ای نصب نشده است.', 'No part has been fitted yet.');
const PARTS = phrase('قطعه‌ها', 'Parts');
const UNDONE = phrase('نصب لغو شد', 'fitting undone');
const REMOVED = phrase('قطعه بازشده ثبت شد', 'removed part recorded');
const AWAITS = phrase('قطعه بازشده ثبت نشده', 'removed part not recorded');
const TAG = phrase('چاپ برچسب', 'Print the tag');

interface Props {
  job: RecordOf<'jobs'>;
  onRemove: ((part: JobPart) => void) | null; // null: may not be done now
  onUndo: ((part: JobPart) => void) | null;
  onPrintTag: (part: JobPart) => void;
}

export function JobParts({ job, ...acts }: Props) {
  const speech = useSpeech();
  if (job.parts.length === 0) return <Empty why={NONE} />;
  return (
    <Box component="ul" aria-label={speech.say(PARTS)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {job.parts.map((part) => (
        <PartLine key={part.fitted} part={part} {...acts} />
      ))}
    </Box>
  );
}

function PartLine({ part, onRemove, onUndo, onPrintTag }: Omit<Props, 'job'> & { part: JobPart }) {
  const speech = useSpeech();
  const isUndone = part.undone !== null;
  const awaits = awaitsRemoval(part);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        py: 1,
        flexWrap: 'wrap',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0, opacity: isUndone ? 0.6 : 1 }}>
        <Typography
          variant="body2"
          component="div"
          sx={{ fontWeight: 600, textDecoration: isUndone ? 'line-through' : 'none' }}
        >
          {speech.number(part.quantity)} × <bdi>{part.part_name}</bdi>{' '}
          <CodeLink text={part.part_code} to={`/parts/${part.part}`} />
        </Typography>
        <Typography variant="body2" component="div" color="text.secondary">
          {speech.member('payer')}: {speech.choice('payer', part.payer)}
          {part.payer === 'customer' && part.customer_price !== null && (
            <>
              {' · '}
              <Money amount={part.customer_price} />
            </>
          )}
          {part.part_serial && (
            <>
              {' · '}
              <Code text={part.part_serial} />
            </>
          )}
          {part.tag_number && (
            <>
              {' · '}
              <CodeLink text={part.tag_number} to={`/used-parts/${part.fitted}`} />
            </>
          )}
          {' · '}
          {speech.day(part.day)} <bdi>{part.author_name}</bdi>
        </Typography>
        {isUndone && <Chip size="small" label={speech.say(UNDONE)} />}
        {part.removed !== null && (
          <Chip size="small" color="success" variant="outlined" label={speech.say(REMOVED)} />
        )}
        {awaits && <Chip size="small" color="warning" variant="outlined" label={speech.say(AWAITS)} />}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', marginInlineStart: 'auto' }}>
        {awaits && onRemove && (
          <Button variant="outlined" onClick={() => onRemove(part)}>
            {speech.command('RemovePart')}
          </Button>
        )}
        {part.tag_number && !isUndone && (
          <Button startIcon={<PrintIcon />} onClick={() => onPrintTag(part)}>
            {speech.say(TAG)}
          </Button>
        )}
        {!isUndone && onUndo && (
          <Button color="error" onClick={() => onUndo(part)}>
            {speech.command('UndoFitting')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
