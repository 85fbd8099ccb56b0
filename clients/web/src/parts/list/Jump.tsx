// The rows that a page shows of a list, and the way to any other: a slider as long as the list, and the
// number of a row.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Slider from '@mui/material/Slider';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage } from '@/api/queries';
import type { Query } from '@/api/request';
import type { Noun } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Busy } from '../Busy';
import { NumberField } from '../form/NumberField';
import { RefusalView } from '../RefusalView';
import { PAGE_SIZE, type ListState } from './useListState';

const JUMP = phrase('پرش به سطر', 'Go to row');
const GO = phrase('برو', 'Go');
const OF = phrase('از {count} سطر', 'of {count} {count:row|rows}');

interface Props {
  range: string; // as people read it
  state: ListState;
  query: Query;
  noun: Noun;
}

export function Jump({ range, state, query, noun }: Props) {
  const speech = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-haspopup="dialog"
        title={speech.say(JUMP)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {range}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        slotProps={{ paper: { 'aria-label': speech.say(JUMP), role: 'dialog' } }}
      >
        {/* As large from the beginning as it becomes, or it would grow out of the window. */}
        <Box sx={{ p: 2, width: 'min(420px, calc(100vw - 48px))', minHeight: 144 }}>
          <Rows state={state} query={query} noun={noun} onDone={() => setAnchor(null)} />
        </Box>
      </Popover>
    </>
  );
}

function Rows({ state, query, noun, onDone }: Omit<Props, 'range'> & { onDone: () => void }) {
  const speech = useSpeech();
  // Whole lists are counted for those who want to go through them.
  const { data, error } = useQuery(
    listPage(noun, { ...query, totals: undefined, fields: 'id', limit: 1, count: 'all' }),
  );
  const [slid, setSlid] = useState<number | null>(null);
  const [typed, setTyped] = useState<number | null>(null);
  if (error && !data) return <RefusalView error={error} />;
  if (!data?.count) return <Busy />;
  const count = data.count.value;
  const row = slid ?? state.place.from;
  return (
    <>
      <Slider
        aria-label={speech.say(JUMP)}
        min={0}
        max={Math.max(0, count - PAGE_SIZE)}
        step={PAGE_SIZE}
        value={row}
        valueLabelDisplay="auto"
        valueLabelFormat={(at) => speech.number(at + 1)}
        getAriaValueText={(at) => speech.number(at + 1)}
        onChange={(_, at) => setSlid(at)}
        onChangeCommitted={(_, at) => state.jump(at, count)}
      />
      <Box
        component="form"
        sx={{ display: 'flex', gap: 1, alignItems: 'center' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === null || typed < 1) return;
          state.jump(typed - 1, count);
          onDone();
        }}
      >
        <NumberField
          kind="count"
          size="small"
          autoFocus
          label={speech.say(JUMP)}
          value={typed}
          onChange={setTyped}
          helperText={speech.say(OF, { count: speech.number(count) })}
        />
        <Button type="submit" variant="outlined">
          {speech.say(GO)}
        </Button>
      </Box>
    </>
  );
}
