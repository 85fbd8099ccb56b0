// Visits of plans as a hand on a phone finds them: which day, whose, which device; a tap opens one.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { Empty } from '@/parts/Empty';
import { Code } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { dayOf, type PlanItem } from './plan';

const NUMBER = phrase('سرویس {n}', 'visit {n}');
const NONE = phrase('سرویسی در انتظار نیست.', 'No visit is waiting.');
const COLOURS = {
  due: 'default',
  planned: 'primary',
  done: 'success',
  missed: 'error',
  waived: 'default',
} as const;

export function PlanStanding({ item }: { item: Pick<PlanItem, 'state' | 'plan_side'> }) {
  const speech = useSpeech();
  const side = item.state === 'missed' && item.plan_side ? speech.choice('plan_side', item.plan_side) : '';
  const word = speech.choice('plan_state', item.state);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[item.state]}
      label={side ? `${word} (${side})` : word}
    />
  );
}

interface Props {
  items: PlanItem[];
  label: string;
  isDated?: boolean; // of several days
  isOfContract?: boolean; // whose customer is known already
}

export function PlanCards({ items, label, isDated = false, isOfContract = false }: Props) {
  const speech = useSpeech();
  if (items.length === 0) return <Empty why={NONE} />;
  return (
    <List disablePadding aria-label={label}>
      {items.map((item) => (
        <ListItem key={item.id} disablePadding divider>
          <Link
            component={RouterLink}
            to={`/plan-items/${encodeURIComponent(item.id)}`}
            underline="none"
            color="inherit"
            sx={{
              display: 'block',
              flexGrow: 1,
              minWidth: 0,
              minHeight: 44,
              py: 1,
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Box sx={{ display: 'flex', columnGap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              {isDated && <DueDay day={dayOf(item)} />}
              <Code text={item.serial} />
              <Typography component="span" variant="body2" color="text.secondary">
                {speech.say(NUMBER, { n: speech.number(item.plan_number) })}
              </Typography>
              <PlanStanding item={item} />
            </Box>
            {!isOfContract && (
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                <bdi>{item.customer_name}</bdi> <Code text={item.contract_number} />
              </Typography>
            )}
            {(item.technician_name ?? item.note) && (
              <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
                <bdi>{speech.list([item.technician_name ?? '', item.note ?? ''].filter(Boolean))}</bdi>
              </Typography>
            )}
          </Link>
        </ListItem>
      ))}
    </List>
  );
}
