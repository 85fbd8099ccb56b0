// A day as people type it (1404/9/7, ۷/۹, +3, دیروز), read back in full; the calendar is a tap away.
import TodayIcon from '@mui/icons-material/CalendarToday';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import { parseDay } from '@/format/days';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const Calendar = lazy(() => import('./Calendar'));

const OPEN = phrase('تقویم', 'Calendar');
const NO_DAY = phrase(
  'روز نوشته‌شده خوانده نشد؛ مانند ۱۴۰۴/۹/۷، ۷/۹ یا +3',
  'No such day; write 2025-11-28, 1404/9/7 or +3',
);

type Props = Omit<TextFieldProps, 'value' | 'onChange'> & {
  value: string | null; // ISO
  onChange: (day: string | null) => void;
};

export function DayField({ value, onChange, error, helperText, ...rest }: Props) {
  const speech = useSpeech();
  // What is being typed; null: the field shows its value.
  const [typed, setTyped] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const understood = typed === null ? value : parseDay(typed);
  const isWrong = typed !== null && typed.trim() !== '' && understood === null;
  const readBack = understood ? speech.longDay(understood) : undefined;
  return (
    <>
      <TextField
        {...rest}
        value={typed ?? (value ? speech.day(value) : '')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseDay(event.target.value));
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
        error={(error ?? false) || isWrong}
        helperText={isWrong ? speech.say(NO_DAY) : (helperText ?? readBack)}
        slotProps={{
          htmlInput: {
            dir: 'ltr',
            inputMode: 'numeric',
            style: { textAlign: speech.language === 'fa' ? 'right' : 'left' },
          },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  size="small"
                  tabIndex={-1}
                  aria-label={speech.say(OPEN)}
                  onClick={(event) => setAnchor(event.currentTarget)}
                >
                  <TodayIcon fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Suspense fallback={<CircularProgress sx={{ m: 4 }} />}>
          <Calendar
            value={understood}
            onChange={(day) => {
              setTyped(null);
              setAnchor(null);
              onChange(day);
            }}
          />
        </Suspense>
      </Popover>
    </>
  );
}
