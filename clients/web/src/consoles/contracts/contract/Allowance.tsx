// What of a contract is used and what is left.
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Panel } from '@/parts/Panel';
import { UsedOf } from '@/parts/contracts/UsedOf';
import { Facts } from '@/parts/record/Facts';
import { Money } from '@/parts/show/Money';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Contract } from './treatments';

const TITLE = phrase('سهم مصرف‌شده و مانده', 'Allowance');
const CASES = phrase('تعمیرها', 'Cases');
const VISITS = phrase('سرویس‌ها', 'Visits');
const LEFT = phrase('{left} مانده', '{left} left');

export function Allowance({ found }: { found: Contract }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(TITLE)}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {found.contract_scope !== 'periodic' && (
          <Used of={CASES} used={found.cases_used} most={found.most_cases} />
        )}
        {found.contract_scope !== 'cases' && (
          <Used of={VISITS} used={found.visits_done} most={found.most_visits} />
        )}
        <Facts
          record={{ ...found, most_parts: found.most_parts || null }}
          rows="contracts"
          members={['parts_cover', ...(found.parts_cover === 'included' ? ['most_parts'] : []), 'tariff']}
          cell={{ most_parts: () => <Money amount={found.most_parts} /> }}
        />
      </Box>
    </Panel>
  );
}

function Used({ of, used, most }: { of: Phrase; used: number; most: number }) {
  const speech = useSpeech();
  const name = speech.say(of);
  return (
    <Box>
      <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1 }}>
        <span>{name}:</span>
        <UsedOf used={used} most={most} />
        {most > 0 && (
          <Typography component="span" variant="body2" color="text.secondary">
            {speech.say(LEFT, { left: speech.number(Math.max(0, most - used)) })}
          </Typography>
        )}
      </Typography>
      {most > 0 && (
        <LinearProgress
          variant="determinate"
          role="meter" // of what there is, not of work that goes on
          aria-label={name}
          value={Math.min(100, (100 * used) / most)}
          color={used >= most ? 'warning' : 'primary'}
          sx={{ height: 8, borderRadius: 1 }}
        />
      )}
    </Box>
  );
}
