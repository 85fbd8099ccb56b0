import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Action } from '@/api/types';
import { Code } from '@/parts/show/Code';
import { headOf } from '@/parts/show/head';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { discountOf, withdrawalOf, type AccountLine } from './account';

const LINES = phrase('سطرهای صورت کار', 'Lines of the account');
const LINE = phrase('شرح', 'Line');
const NO_PRICE = phrase('بی‌قیمت', 'no price');
const OF = phrase('{what}: {name}', '{what}: {name}');
const AMOUNTS = ['gross', 'discount', 'value_added_tax', 'total'] as const;

type Formed = Action & { command: string; href: string };

interface Props {
  lines: AccountLine[];
  charge: Formed | null; // null: may not be done now
  discount: Formed | null;
  onAct: (action: Formed, line: AccountLine) => void;
}

export function AccountLines({ lines, charge, discount, onAct }: Props) {
  const speech = useSpeech();
  return (
    <WideTable label={speech.say(LINES)}>
      <TableHead>
        <TableRow>
          <TableCell>{speech.say(LINE)}</TableCell>
          <TableCell>{speech.member('payer')}</TableCell>
          <TableCell align="right">{speech.member('count')}</TableCell>
          {AMOUNTS.map((name) => (
            <TableCell key={name} align="right">
              {headOf(speech, name)}
            </TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => {
          const acts = [discountOf(discount, line), withdrawalOf(charge, line)];
          return (
            <TableRow key={line.id}>
              <TableCell>
                <bdi>{line.name}</bdi> {line.code !== '' && <Code text={line.code} />}
                <Typography variant="caption" color="text.secondary" component="div">
                  {speech.choice('account_line_kind', line.kind)}
                  {line.tax_class === 'exempt' && ` · ${speech.choice('tax_class', line.tax_class)}`}
                </Typography>
              </TableCell>
              <TableCell data-head={speech.member('payer')}>
                {speech.choice('line_payer', line.payer)}
              </TableCell>
              <TableCell data-head={speech.member('count')} align="right">
                {speech.number(line.count)}
              </TableCell>
              {AMOUNTS.map((name) => (
                <TableCell key={name} data-head={headOf(speech, name)} align="right">
                  {line.price === null ? name === 'gross' && speech.say(NO_PRICE) : speech.number(line[name])}
                </TableCell>
              ))}
              <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
                {acts.map(
                  (action) =>
                    action && (
                      <Button
                        key={action.name}
                        size="small"
                        color={action.name === 'withdraw' ? 'error' : 'primary'}
                        aria-label={speech.say(OF, {
                          what: speech.command(action.command),
                          name: line.name,
                        })}
                        onClick={() => onAct(action, line)}
                      >
                        {speech.command(action.command)}
                      </Button>
                    ),
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </WideTable>
  );
}
