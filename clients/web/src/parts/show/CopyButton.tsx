// A tap takes a code to the clipboard. A page that came over plain HTTP from another machine has none.
import CopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useTell } from '../Toasts';

const COPY = phrase('رونوشت {code}', 'Copy {code}');
const COPIED = phrase('{code} رونوشت شد.', '{code} was copied.');

export function CopyButton({ code }: { code: string }) {
  const speech = useSpeech();
  const tell = useTell();
  if (!('clipboard' in navigator)) return null;
  const said = { code: codeText(code) };
  return (
    <Tooltip title={speech.say(COPY, said)}>
      <IconButton
        size="small"
        aria-label={speech.say(COPY, said)}
        onClick={() => {
          navigator.clipboard.writeText(code).then(
            () => tell({ text: speech.say(COPIED, said) }),
            (error: unknown) => tell({ error }),
          );
        }}
      >
        <CopyIcon fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
}
