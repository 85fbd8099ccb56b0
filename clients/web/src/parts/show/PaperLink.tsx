// A paper that is known by its number alone: which record it is, the site says when it is opened.
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { resolve } from '@/api/queries';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useTell } from '../Toasts';
import { Code } from './Code';

const NOT_HERE = phrase(
  'سند {number} هنوز به این محل نرسیده است.',
  'Paper {number} has not come to this site.',
);

export function PaperLink({ number }: { number: string }) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const [isOpening, setIsOpening] = useState(false);
  const open = async () => {
    setIsOpening(true);
    try {
      const { href } = await resolve(number);
      if (href) await navigate(href);
      else tell({ text: speech.say(NOT_HERE, { number }) });
    } catch (error) {
      tell({ error });
    } finally {
      setIsOpening(false);
    }
  };
  return (
    <Link component="button" type="button" disabled={isOpening} onClick={() => void open()}>
      <Code text={number} />
    </Link>
  );
}
