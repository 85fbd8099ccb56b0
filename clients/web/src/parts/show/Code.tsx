// Serials, numbers of documents and codes: Latin digits, from left to right inside Persian, a tap
// away from the clipboard.
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { MONOSPACE } from '@/theme/theme';

const style = { fontFamily: MONOSPACE, fontSize: '0.93em', whiteSpace: 'nowrap' } as const;

export function Code({ text }: { text: string }) {
  return (
    <bdi dir="ltr" lang="en" style={style}>
      {text}
    </bdi>
  );
}

// What is typed at a machine; it breaks between its words alone.
export function Command({ text }: { text: string }) {
  return (
    <bdi dir="ltr" lang="en" style={{ ...style, whiteSpace: 'normal' }}>
      {text.split(' ').map((word, at) => (
        <span key={at}>
          {at > 0 && ' '}
          <span style={{ whiteSpace: 'nowrap' }}>{word}</span>
        </span>
      ))}
    </bdi>
  );
}

// As MUI's own link, which takes three times as long to draw; a list has a hundred of them.
const RecordLink = styled(Link)(({ theme }) => ({
  color: theme.palette.primary.main,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
}));

// A record's page behind what people call it: its code, or its name.
export function CodeLink({ text, to }: { text: string; to: string }) {
  const isCode = /^[\x21-\x7e]+$/.test(text);
  return (
    <RecordLink to={to} onClick={(event) => event.stopPropagation()}>
      {isCode ? <Code text={text} /> : <bdi>{text}</bdi>}
    </RecordLink>
  );
}
