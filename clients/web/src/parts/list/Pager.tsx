import BackIcon from '@mui/icons-material/NavigateBefore';
import NextIcon from '@mui/icons-material/NavigateNext';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { Query } from '@/api/request';
import type { Noun, Page } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Jump } from './Jump';
import type { ListState } from './useListState';

const RANGE = phrase('{from} تا {to} از {count}', '{from} to {to} of {count}');
const MORE_THAN = phrase('بیش از {count}', 'more than {count}');
const TOTAL = phrase('جمع', 'Total');
const NEXT = phrase('صفحه بعد', 'Next page');
const BEFORE = phrase('صفحه قبل', 'Page before');

interface Props {
  state: ListState;
  page: Page<unknown> | undefined;
  query: Query; // of the list, without its page
  totals: Record<string, number> | undefined;
  columns: string[]; // which are shown: of others no sum is
  noun: Noun;
}

export function Pager({ state, page, query, totals, columns, noun }: Props) {
  const speech = useSpeech();
  const isRtl = useTheme().direction === 'rtl';
  if (!page || page.rows.length === 0) return null;
  const { from, of } = state.place;
  const to = from + page.rows.length;
  const counted = of ?? page.count?.value;
  const shown = counted === undefined ? '…' : speech.number(counted);
  const isMore = of === undefined && page.count?.exact === false;
  const range = speech.say(RANGE, {
    from: speech.number(from + 1),
    to: speech.number(to),
    count: isMore ? speech.say(MORE_THAN, { count: shown }) : shown,
  });
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
            .filter(([name]) => columns.includes(name))
            .map(
              ([name, value]) =>
                `${speech.member(name, noun)} ${speech.form(name, noun) === 'amount' ? speech.money(value) : speech.number(value)}`,
            )
            .join(speech.list(['', '']))}
        </Typography>
      )}
      <Box sx={{ flexGrow: 1 }} />
      {from === 0 && page.next === null ? (
        <Typography variant="body2" color="text.secondary">
          {range}
        </Typography>
      ) : (
        <Jump range={range} state={state} query={query} noun={noun} />
      )}
      <Box>
        <IconButton size="small" aria-label={speech.say(BEFORE)} disabled={from === 0} onClick={state.back}>
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
