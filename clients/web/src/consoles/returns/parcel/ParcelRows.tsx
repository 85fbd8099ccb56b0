// What is owed, overdue first, each with its mark: in the parcel or left behind.
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { CodeLink, Code } from '@/parts/show/Code';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Due } from '../Due';
import { withoutLoose, withoutTag, type Owed, type Parcel } from './parcel';

const PACK = phrase('در مرسوله: {tag}', 'In the parcel: {tag}');
const RECORD_REMOVAL = phrase('ثبت قطعه بازشده در پرونده', 'Record the removed part in its job');
const NO_TAG = phrase('بدون برچسب، {count} عدد', 'without a tag, {count}');
const REMOVE = phrase('حذف {part}', 'Remove {part}');
const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '44px 1fr', md: '44px 190px minmax(0, 1fr) 220px 160px' },
  columnGap: 1,
  alignItems: 'center',
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

// What it costs, for whoever may read costs; else its price, where the agreement gives it one.
const worth = ({ cost, price }: Owed) => cost ?? price;

interface Props {
  owed: Owed[];
  parcel: Parcel;
  onPack: (debt: Owed) => void;
  onChange: (parcel: Parcel) => void;
}

export function ParcelRows({ owed, parcel, onPack, onChange }: Props) {
  const speech = useSpeech();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {parcel.loose.map(({ code, name, quantity }) => (
        <Box component="li" key={code} sx={row}>
          <IconButton
            aria-label={speech.say(REMOVE, { part: code })}
            onClick={() => onChange(withoutLoose(parcel, code))}
          >
            <RemoveIcon fontSize="small" />
          </IconButton>
          <span>{speech.say(NO_TAG, { count: speech.number(quantity) })}</span>
          <Part code={code} name={name} />
        </Box>
      ))}
      {[...parcel.others, ...owed].map((debt) => {
        const isPacked = parcel.tags.includes(debt.number);
        return (
          <Box
            component="li"
            key={debt.number}
            sx={{ ...row, bgcolor: isPacked ? 'action.selected' : undefined }}
          >
            <Checkbox
              checked={isPacked}
              disabled={debt.state === 'owed'}
              onChange={() => (isPacked ? onChange(withoutTag(parcel, debt.number)) : onPack(debt))}
              slotProps={{ input: { 'aria-label': speech.say(PACK, { tag: debt.number }) } }}
            />
            <CodeLink text={debt.number} to={`/used-parts/${encodeURIComponent(debt.number)}`} />
            <Box sx={{ gridColumn: { xs: 2, md: 'auto' }, minWidth: 0 }}>
              <Part code={debt.part_code ?? ''} name={debt.part_name ?? ''} serial={debt.part_serial} />
              {debt.state === 'owed' && debt.job && (
                <Typography variant="body2">
                  <CodeLink text={speech.say(RECORD_REMOVAL)} to={`/jobs/${encodeURIComponent(debt.job)}`} />
                </Typography>
              )}
            </Box>
            <Box sx={{ gridColumn: { xs: 2, md: 'auto' } }}>
              <Due daysLeft={debt.days_left} />
            </Box>
            <Box sx={{ gridColumn: { xs: 2, md: 'auto' }, textAlign: { md: 'end' } }}>
              {worth(debt) !== 0 && <Money amount={worth(debt)} />}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function Part({ code, name, serial = '' }: { code: string; name: string; serial?: string }) {
  return (
    <Typography variant="body2" component="div" noWrap>
      <Code text={code} /> <bdi>{name}</bdi> {serial && <Code text={serial} />}
    </Typography>
  );
}
