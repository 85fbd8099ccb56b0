// Serials, numbers of documents and codes: Latin digits, from left to right inside Persian, a tap
// away from the clipboard.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { MONOSPACE } from '@/theme/theme';

const style = { fontFamily: MONOSPACE, fontSize: '0.93em', whiteSpace: 'nowrap' } as const;

export function Code({ text }: { text: string }) {
  return (
    <Box component="bdi" dir="ltr" lang="en" sx={style}>
      {text}
    </Box>
  );
}

// What is typed at a machine; it breaks between its words alone.
export function Command({ text }: { text: string }) {
  return (
    <Box component="bdi" dir="ltr" lang="en" sx={{ ...style, whiteSpace: 'normal' }}>
      {text.split(' ').map((word, at) => (
        <span key={at}>
          {at > 0 && ' '}
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            {word}
          </Box>
        </span>
      ))}
    </Box>
  );
}

// A record's page behind what people call it: its code, or its name.
export function CodeLink({ text, to }: { text: string; to: string }) {
  const isCode = /^[\x21-\x7e]+$/.test(text);
  return (
    <Link component={RouterLink} to={to} color="primary" onClick={(event) => event.stopPropagation()}>
      {isCode ? <Code text={text} /> : <bdi>{text}</bdi>}
    </Link>
  );
}
