import BackIcon from '@mui/icons-material/NavigateBefore';
import NextIcon from '@mui/icons-material/NavigateNext';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { Page } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ListState } from './useListState';

const RANGE = phrase('{from} تا {to} از {count}', '{from} to {to} of {count}');
const MORE_THAN = phrase('بیش از {count}', 'more than {count}');
const TOTAL = phrase('جمع', 'Total');
const NEXT = phrase('صفحه بعد', 'Next page');
const BEFORE = phrase('صفحه قبل', 'Page before');

interface Props {
  state: ListState;
  page: Page<unknown> | undefined;
  size: number;
  totals: Record<string, number> | undefined;
  noun: string;
}

export function Pager({ state, page, size, totals, noun }: Props) {
  const speech = useSpeech();
  const isRtl = useTheme().direction === 'rtl';
  if (!page || page.rows.length === 0) return null;
  const from = state.page * size + 1;
  const to = from + page.rows.length - 1;
  const counted = page.count ? speech.number(page.count.value) : undefined;
  const count = page.count?.exact === false && counted ? speech.say(MORE_THAN, { count: counted }) : counted;
  const [Back, Next] = isRtl ? [NextIcon, BackIcon] : [BackIcon, NextIcon];
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
        flexWrap: 'wrap',
      }}
    >
      {totals && (
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {speech.say(TOTAL)}:{' '}
          {Object.entries(totals)
            .map(
              ([name, value]) =>
                `${speech.member(name, noun)} ${speech.form(name, noun) === 'amount' ? speech.money(value) : speech.number(value)}`,
            )
            .join(speech.list(['', '']))}
        </Typography>
      )}
      <Box sx={{ flexGrow: 1 }} />
      <Typography variant="body2" color="text.secondary">
        {speech.say(RANGE, { from: speech.number(from), to: speech.number(to), count: count ?? '…' })}
      </Typography>
      <Box>
        <IconButton
          size="small"
          aria-label={speech.say(BEFORE)}
          disabled={state.page === 0}
          onClick={state.back}
        >
          <Back />
        </IconButton>
        <IconButton
          size="small"
          aria-label={speech.say(NEXT)}
          disabled={page.next === null}
          onClick={() => {
            if (page.next) state.next(page.next);
          }}
        >
          <Next />
        </IconButton>
      </Box>
    </Box>
  );
}
