// The contracts of a customer, or of a product.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { Page } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { More } from '../More';
import { Panel } from '../Panel';
import { CodeLink } from '../show/Code';
import type { Contract } from './cover';
import { EndDay } from './EndDay';
import { UsedOf } from './UsedOf';

const TITLE = phrase('قراردادها', 'Contracts');
const CASES = phrase('تعمیر:', 'cases:');
const VISITS = phrase('سرویس:', 'visits:');

// Nothing where there are none: most products and customers have no contract.
interface Props {
  contracts: Contract[];
  of?: Page<Contract>; // the answer that they are of, where it may not be all
  filters?: Record<string, string>;
}

export function ContractsOf({ contracts, of, filters = {} }: Props) {
  const speech = useSpeech();
  if (contracts.length === 0) return null;
  return (
    <Panel title={speech.say(TITLE)}>
      {contracts.map((contract) => (
        <Box
          key={contract.id}
          sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 0.75 }}
        >
          <CodeLink text={contract.number} to={`/contracts/${contract.id}`} />
          <Chip size="small" label={speech.choice('contract_standing', contract.state)} />
          <Typography variant="body2" component="span">
            {speech.choice('contract_scope', contract.contract_scope)}
          </Typography>
          <EndDay contract={contract} />
          {contract.contract_scope !== 'periodic' && (
            <Typography variant="body2" component="span">
              {speech.say(CASES)} <UsedOf used={contract.cases_used} most={contract.most_cases} />
            </Typography>
          )}
          {contract.contract_scope !== 'cases' && (
            <Typography variant="body2" component="span">
              {speech.say(VISITS)} <UsedOf used={contract.visits_done} most={contract.most_visits} />
            </Typography>
          )}
        </Box>
      ))}
      <More of={of} to="/contracts" filters={filters} />
    </Panel>
  );
}
