// What covers a product, a line each on one axis of days, with today across them.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { today } from '@/format/days';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Code } from './show/Code';
import { axisOf, type Span } from './warranty';

const MAKER = phrase('گارانتی سازنده', 'Maker’s warranty');
const TERM = phrase('از {start}، {months} ماه', 'from {start}, {months} {months:month|months}');
const UNTIL = phrase('، تا {end}', ', to {end}');
const CARD = phrase('کارت', 'card');

export function WarrantySpans({ spans, isVoid }: { spans: Span[]; isVoid: boolean }) {
  const speech = useSpeech();
  const axis = axisOf(spans, today());
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>
      {spans.map((span, at) => (
        <Box component="li" key={at}>
          <Typography variant="body2" component="div">
            {(spans.length > 1 || span.kind !== null) && (
              <b>{span.kind ? speech.choice('cover_kind', span.kind) : speech.say(MAKER)} · </b>
            )}
            {speech.say(TERM, { start: speech.day(span.start), months: speech.number(span.months) })}
            {span.until && speech.say(UNTIL, { end: speech.day(span.until) })}
            {span.card && (
              <>
                {' '}
                · {speech.say(CARD)} <Code text={span.card} />
              </>
            )}
          </Typography>
          <Box
            aria-hidden
            sx={{ position: 'relative', height: 10, borderRadius: 1, bgcolor: 'action.hover', mt: 0.5 }}
          >
            <Box
              sx={{
                position: 'absolute',
                insetBlock: 0,
                insetInlineStart: `${axis.bars[at]?.from ?? 0}%`,
                width: `${axis.bars[at]?.width ?? 0}%`,
                borderRadius: 1,
                bgcolor: isVoid ? 'text.disabled' : 'success.main',
                opacity: span.kind === null ? 1 : 0.7,
              }}
            />
            {axis.today !== null && (
              <Box
                sx={{
                  position: 'absolute',
                  insetBlock: -3,
                  insetInlineStart: `${axis.today}%`,
                  width: '2px',
                  bgcolor: 'text.primary',
                }}
              />
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
