// What waits for a person: open cases at this site.
import BellIcon from '@mui/icons-material/NotificationsNone';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { status } from '@/api/queries';
import type { Me } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OPEN_CASES = phrase('{count} مغایرت باز', '{count} open {count:discrepancy|discrepancies}');

export function Inbox({ person }: { person: Me }) {
  const speech = useSpeech();
  const { data } = useQuery(status);
  if (!person.reads.includes('common')) return null;
  const count = data?.open_discrepancies ?? 0;
  const label = speech.say(OPEN_CASES, { count: speech.number(count) });
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/discrepancies?state=open" aria-label={label}>
        <Badge badgeContent={count > 0 ? speech.number(count) : 0} color="error">
          <BellIcon />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
