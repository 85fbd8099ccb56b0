// The month from which a day is picked: Jalali in Persian, with Persian digits.
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { AdapterDateFnsJalali } from '@mui/x-date-pickers/AdapterDateFnsJalali';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { latinDigits, persianDigits } from '@/format/digits';
import { useSpeech } from '@/words/speech';

// MUI's own Jalali adapter writes Latin digits.
class PersianAdapter extends AdapterDateFnsJalali {
  constructor(...options: ConstructorParameters<typeof AdapterDateFnsJalali>) {
    super(...options);
    const { formatByString, parse, formatNumber } = this;
    this.formatByString = (value, format) => persianDigits(formatByString(value, format));
    this.parse = (value, format) => parse(latinDigits(value), format);
    this.formatNumber = (text) => persianDigits(formatNumber(text));
  }
}

// Of MUI's calendar.
const WORDS = {
  previousMonth: 'ماه گذشته',
  nextMonth: 'ماه آینده',
  calendarViewSwitchingButtonAriaLabel: (view: string) => (view === 'year' ? 'به روزها' : 'به سال‌ها'),
};
const weekday = new Intl.DateTimeFormat('fa-IR', { weekday: 'narrow' });
const pad = (value: number) => String(value).padStart(2, '0');
const isoOf = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

interface Props {
  value: string | null;
  onChange: (day: string) => void;
}

export default function Calendar({ value, onChange }: Props) {
  const { language } = useSpeech();
  const isPersian = language === 'fa';
  return (
    <LocalizationProvider
      dateAdapter={isPersian ? PersianAdapter : AdapterDateFns}
      localeText={isPersian ? WORDS : {}}
    >
      <DateCalendar
        autoFocus
        value={value ? new Date(`${value}T12:00:00`) : null}
        onChange={(date: Date | null) => {
          if (date) onChange(isoOf(date));
        }}
        {...(isPersian ? { dayOfWeekFormatter: (date: Date) => weekday.format(date) } : {})}
      />
    </LocalizationProvider>
  );
}
