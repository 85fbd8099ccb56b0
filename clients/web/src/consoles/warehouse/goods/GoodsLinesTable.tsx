// The lines of a paper of goods: what was scanned, to be counted up, put right or taken out.
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { NumberField } from '@/parts/form/NumberField';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { withLine, withoutLine, withSerials, type Column, type GoodsLine, type GoodsLines } from './lines';

const REMOVE = phrase('حذف سطر {part}', 'Remove the line of {part}');
const EXPECTED = phrase('بارنامه: {count}', 'waybill: {count}');
const MISSING = phrase('{count} نرسیده', '{count} missing');
const OVER = phrase('{count} بیش از بارنامه', '{count} over the waybill');
const SCAN_SERIALS = phrase('سریال هر عدد را اسکن کنید.', 'Scan the serial of each piece.');

interface Props {
  state: GoodsLines;
  columns: Column[];
  conditions: string[];
  onChange: (state: GoodsLines) => void;
  problemOf: (at: number) => string | undefined;
}

export function GoodsLinesTable({ state, columns, conditions, onChange, problemOf }: Props) {
  const shown = state.lines.map((line, at) => ({ line, at }));
  // What was scanned last stands first; what a waybill says keeps the waybill's order.
  const ordered = state.lines.some(({ expected }) => expected !== null) ? shown : shown.reverse();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {ordered.map(({ line, at }) => (
        <LineRow
          key={`${line.code} ${at}`}
          line={line}
          columns={columns}
          conditions={conditions}
          isLast={state.last === at}
          problem={problemOf(at)}
          onChange={(change) => onChange(withLine(state, at, change))}
          onRemove={() => onChange(withoutLine(state, at))}
        />
      ))}
    </Box>
  );
}

interface RowProps {
  line: GoodsLine;
  columns: Column[];
  conditions: string[];
  isLast: boolean;
  problem: string | undefined;
  onChange: (change: Partial<GoodsLine>) => void;
  onRemove: () => void;
}

function LineRow({ line, columns, conditions, isLast, problem, onChange, onRemove }: RowProps) {
  const speech = useSpeech();
  const hasSerials = line.isSerial && columns.includes('serials');
  const isOnWaybill = (line.expected ?? 0) > 0;
  return (
    <Box
      component="li"
      aria-current={isLast ? true : undefined}
      sx={{
        display: 'grid',
        gap: 1,
        py: 1,
        px: 1,
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: isLast ? 'action.selected' : undefined,
        gridTemplateColumns: {
          xs: '1fr 96px 44px',
          md: `minmax(0, 1fr) repeat(${columns.filter((column) => column !== 'serials').length}, 180px) 120px 44px`,
        },
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / 3', md: 'auto' } }}>
        <Code text={line.code} />{' '}
        <Typography component="bdi" variant="body2" color="text.secondary">
          {line.name}
        </Typography>
        <Standing line={line} />
        {hasSerials && <Serials line={line} onChange={(serials) => onChange(withSerials(line, serials))} />}
        {problem && (
          <Typography variant="body2" color="error" role="alert">
            {problem}
          </Typography>
        )}
      </Box>
      {columns.includes('condition') && (
        <TextField
          select
          label={speech.member('condition')}
          value={line.condition}
          disabled={isOnWaybill}
          onChange={(event) => onChange({ condition: event.target.value })}
          sx={{ gridRow: { xs: 2, md: 'auto' } }}
        >
          {conditions.map((condition) => (
            <MenuItem key={condition} value={condition}>
              {speech.choice('condition', condition)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {columns.includes('unitCost') && (
        <NumberField
          kind="amount"
          label={speech.member('unit_cost')}
          value={line.unitCost}
          onChange={(unitCost) => onChange({ unitCost })}
          sx={{ gridRow: { xs: 2, md: 'auto' } }}
        />
      )}
      <NumberField
        kind="count"
        label={speech.member('quantity')}
        value={line.quantity}
        disabled={hasSerials}
        onChange={(quantity) => onChange({ quantity })}
        sx={{ gridRow: { xs: 2, md: 'auto' } }}
      />
      <IconButton
        aria-label={speech.say(REMOVE, { part: line.code })}
        onClick={onRemove}
        disabled={isOnWaybill}
        sx={{ gridColumn: { xs: 3, md: 'auto' }, gridRow: { xs: 1, md: 'auto' } }}
      >
        <RemoveIcon />
      </IconButton>
    </Box>
  );
}

// Beside what a waybill says: what is missing or over, by a word and not by a colour alone.
function Standing({ line }: { line: GoodsLine }) {
  const speech = useSpeech();
  if (line.expected === null) return null;
  const by = (line.quantity ?? 0) - line.expected;
  const word = by < 0 ? MISSING : by > 0 ? OVER : null;
  return (
    <Typography variant="body2" component="span" sx={{ marginInlineStart: 1.5 }}>
      {speech.say(EXPECTED, { count: speech.number(line.expected) })}
      {word ? (
        <Box component="span" sx={{ color: 'warning.main', fontWeight: 600, marginInlineStart: 1 }}>
          {speech.say(word, { count: speech.number(Math.abs(by)) })}
        </Box>
      ) : (
        ' ✓'
      )}
    </Typography>
  );
}

function Serials({ line, onChange }: { line: GoodsLine; onChange: (serials: string[]) => void }) {
  const speech = useSpeech();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mt: 0.5 }}>
      {line.serials.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {speech.say(SCAN_SERIALS)}
        </Typography>
      )}
      {line.serials.map((serial) => (
        <Chip
          key={serial}
          size="small"
          label={<Code text={serial} />}
          onDelete={() => onChange(line.serials.filter((other) => other !== serial))}
        />
      ))}
    </Box>
  );
}
