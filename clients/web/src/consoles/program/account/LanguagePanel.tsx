import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Digits } from '@/format/digits';
import { Panel } from '@/parts/Panel';
import { useShade } from '@/theme/LookProvider';
import type { Shade } from '@/theme/theme';
import { phrase, type LanguageName } from '@/words/phrase';
import { useLanguage, useSpeech } from '@/words/speech';

const TITLE = phrase('زبان و نمایش', 'Language and look');
const LANGUAGE = phrase('زبان', 'Language');
const DIGITS = phrase('رقم‌ها', 'Digits');
const SHADE = phrase('پوسته', 'Theme');
const LIGHT = phrase('روشن', 'Light');
const DARK = phrase('تیره', 'Dark');

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: [Value, string][];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ minWidth: 72 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={value}
        aria-label={label}
        onChange={(_, next: Value | null) => {
          if (next) onChange(next);
        }}
      >
        {options.map(([option, word]) => (
          <ToggleButton key={option} value={option} sx={{ minHeight: 40, px: 2, textTransform: 'none' }}>
            {word}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Stack>
  );
}

export function LanguagePanel() {
  const speech = useSpeech();
  const { language, digits, prefer } = useLanguage();
  const { shade, prefer: preferShade } = useShade();
  return (
    <Panel title={speech.say(TITLE)}>
      <Stack sx={{ gap: 1.5 }}>
        <Choice<LanguageName>
          label={speech.say(LANGUAGE)}
          value={language}
          options={[
            ['fa', 'فارسی'],
            ['en', 'English'],
          ]}
          onChange={(next) => prefer({ language: next })}
        />
        <Choice<Digits>
          label={speech.say(DIGITS)}
          value={digits}
          options={[
            ['persian', '۱۲۳'],
            ['latin', '123'],
          ]}
          onChange={(next) => prefer({ digits: next })}
        />
        <Choice<Shade>
          label={speech.say(SHADE)}
          value={shade}
          options={[
            ['light', speech.say(LIGHT)],
            ['dark', speech.say(DARK)],
          ]}
          onChange={preferShade}
        />
      </Stack>
    </Panel>
  );
}
