import DiscountIcon from '@mui/icons-material/PercentOutlined';
import WithdrawIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Code } from '@/parts/show/Code';
import { headOf } from '@/parts/show/head';
import { WideTable } from '@/parts/show/WideTable';
import type { Formed } from '@/parts/record/formed';
import { phrase } from '@/words/phrase';
import { useSpeech, type Speech } from '@/words/speech';
import { discountOf, withdrawalOf, type AccountLine } from './account';

const LINES = phrase('سطرهای صورت کار', 'Lines of the account');
const LINE = phrase('شرح', 'Line');
const NO_PRICE = phrase('بی‌قیمت', 'no price');
const OF = phrase('{what}: {name}', '{what}: {name}');
const AMOUNTS = ['gross', 'discount', 'value_added_tax', 'total'] as const;
const VAT = phrase('مالیات (ریال)', 'VAT (Rial)'); // a head as narrow as its numbers

interface Props {
  lines: AccountLine[];
  charge: Formed | null; // null: may not be done now
  discount: Formed | null;
  onAct: (action: Formed, line: AccountLine) => void;
}

const headIn = (speech: Speech, name: (typeof AMOUNTS)[number]) =>
  name === 'value_added_tax' ? speech.say(VAT) : headOf(speech, name);

export function AccountLines({ lines, charge, discount, onAct }: Props) {
  const speech = useSpeech();
  return (
    <WideTable label={speech.say(LINES)}>
      <TableHead>
        <TableRow>
          <TableCell>{speech.say(LINE)}</TableCell>
          {AMOUNTS.map((name) => (
            <TableCell key={name} align="right">
              {headIn(speech, name)}
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
                <div>
                  {line.count !== 1 && `${speech.number(line.count)} × `}
                  <bdi>{line.name}</bdi> {line.code !== '' && <Code text={line.code} />}
                  <Typography variant="caption" color="text.secondary" component="div">
                    {[
                      speech.choice('account_line_kind', line.kind),
                      `${speech.member('payer')}: ${speech.choice('line_payer', line.payer)}`,
                      ...(line.tax_class === 'exempt' ? [speech.choice('tax_class', 'exempt')] : []),
                    ].join(' · ')}
                  </Typography>
                </div>
              </TableCell>
              {AMOUNTS.map((name) => (
                <TableCell key={name} data-head={headIn(speech, name)} align="right">
                  {line.price === null ? name === 'gross' && speech.say(NO_PRICE) : speech.number(line[name])}
                </TableCell>
              ))}
              <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
                {acts.map(
                  (action) =>
                    action && (
                      <Tooltip key={action.name} title={speech.command(action.command)}>
                        <IconButton
                          color={action.name === 'withdraw' ? 'error' : 'primary'}
                          aria-label={speech.say(OF, {
                            what: speech.command(action.command),
                            name: line.name,
                          })}
                          onClick={() => onAct(action, line)}
                        >
                          {action.name === 'withdraw' ? <WithdrawIcon /> : <DiscountIcon />}
                        </IconButton>
                      </Tooltip>
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
