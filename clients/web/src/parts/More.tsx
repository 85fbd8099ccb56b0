// Below the first rows of a list: how many there are beyond them, and the way to all. Nothing where all are
// shown.
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Page } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const MORE = phrase('و {count} تای دیگر', 'and {count} more');
const MANY = phrase('و بیش از {count} تای دیگر', 'and more than {count} more');
const SOME = phrase('و بیش از این', 'and more');

type Counted = Pick<Page<unknown>, 'rows' | 'next' | 'count'>;

export interface Beyond {
  count: number | null; // null: the answer does not say how many
  isExact: boolean;
}

export function beyond(page: Counted | undefined, shown = page?.rows.length ?? 0): Beyond | null {
  if (!page || (!page.next && page.rows.length <= shown)) return null;
  const all = page.next ? page.count?.value : page.rows.length;
  if (all === undefined || all <= shown) return { count: null, isExact: false };
  return { count: all - shown, isExact: !page.next || page.count?.exact === true };
}

interface Props {
  of: Counted | undefined;
  shown?: number; // where not all rows of the answer are shown
  to?: string | null; // the whole list: its path, or the path with its filters
  filters?: Record<string, string | null | undefined>;
}

export function More({ of, shown, to, filters = {} }: Props) {
  const speech = useSpeech();
  const more = beyond(of, shown);
  if (!more) return null;
  const words = more.count === null ? SOME : more.isExact ? MORE : MANY;
  const text = speech.say(words, { count: speech.number(more.count ?? 0) });
  const known = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const address = to && known.length > 0 ? `${to}?${new URLSearchParams(known).toString()}` : to;
  return (
    <Typography variant="body2" sx={{ mt: 1 }}>
      {address ? (
        <Link component={RouterLink} to={address}>
          {text}
        </Link>
      ) : (
        text
      )}
    </Typography>
  );
}
