// Visits as a hand on a phone finds them: when, to whom, where; a tap opens one, another calls the customer.
import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { Code } from '@/parts/show/Code';
import { HoursText } from '@/parts/show/HoursText';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Visit } from './plan';

const CALL = phrase('تلفن به {name}', 'Call {name}');
const SINCE = phrase('در محل از {time}', 'on site since {time}');
const NO_HOURS = phrase('بی‌ساعت', 'no hour');
const NEXT = phrase('باز {day}', 'again {day}');

const COLOURS = {
  done: 'success',
  no_access: 'error',
  needs_part: 'warning',
  to_shop: 'info',
  called_off: 'default',
} as const;

export function VisitStanding({ visit }: { visit: Visit }) {
  const speech = useSpeech();
  if (visit.result)
    return (
      <Chip
        size="small"
        color={COLOURS[visit.result]}
        variant="outlined"
        label={speech.choice('visit_result', visit.result)}
      />
    );
  if (visit.state === 'started' && visit.started_time)
    return (
      <Chip
        size="small"
        color="primary"
        label={speech.say(SINCE, { time: speech.time(visit.started_time) })}
      />
    );
  return <Chip size="small" variant="outlined" label={speech.choice('visit_phase', visit.state)} />;
}

interface Props {
  visits: Visit[];
  isDated?: boolean; // of several days
  label?: string;
}

export function VisitCards({ visits, isDated = false, label }: Props) {
  const speech = useSpeech();
  return (
    <List disablePadding aria-label={label}>
      {visits.map((visit) => (
        <ListItem
          key={visit.id}
          disablePadding
          divider
          secondaryAction={
            visit.mobile && (
              <IconButton
                edge="end"
                component="a"
                href={`tel:${visit.mobile}`}
                aria-label={speech.say(CALL, { name: visit.customer_name })}
                sx={{ width: 44, height: 44 }}
              >
                <PhoneIcon />
              </IconButton>
            )
          }
        >
          <Link
            component={RouterLink}
            to={`/visits/${visit.id}`}
            underline="none"
            color="inherit"
            sx={{
              display: 'block',
              flexGrow: 1,
              minWidth: 0,
              py: 1,
              paddingInlineEnd: 7,
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography component="span" sx={{ fontWeight: 700 }}>
                {isDated && `${speech.day(visit.day)} `}
                {visit.hours ? <HoursText hours={visit.hours} /> : !isDated && speech.say(NO_HOURS)}
              </Typography>
              <VisitStanding visit={visit} />
              {visit.next_day && (
                <Typography component="span" variant="caption" color="text.secondary">
                  {speech.say(NEXT, { day: speech.day(visit.next_day) })}
                </Typography>
              )}
            </Box>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <bdi>{visit.customer_name}</bdi>{' '}
              {(visit.job_number ?? visit.request_number) && (
                <Code text={visit.job_number ?? visit.request_number ?? ''} />
              )}
              {isDated && visit.technician_name && (
                <>
                  {' · '}
                  <bdi>{visit.technician_name}</bdi>
                </>
              )}
            </Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <bdi>{visit.address}</bdi>
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              <bdi>{visit.complaint}</bdi>
            </Typography>
          </Link>
        </ListItem>
      ))}
    </List>
  );
}
