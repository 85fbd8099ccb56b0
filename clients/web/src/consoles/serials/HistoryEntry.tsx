// One line of a product's history: when, where, what, with what, and how far it has come.
import IdentityIcon from '@mui/icons-material/BadgeOutlined';
import ServiceIcon from '@mui/icons-material/BuildOutlined';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import PartIcon from '@mui/icons-material/MemoryOutlined';
import OwnerIcon from '@mui/icons-material/PersonOutlined';
import WarrantyIcon from '@mui/icons-material/VerifiedUserOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Code, CodeLink } from '@/parts/show/Code';
import { Stage } from '@/parts/show/Stage';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { directionOf, type About, type Row } from './history';

const IN = phrase('وارد شد', 'in');
const OUT = phrase('خارج شد', 'out');
const UNDER = phrase('با سریال', 'under the serial');

const ICONS: Record<About, ReactNode> = {
  identity: <IdentityIcon fontSize="small" />,
  warranty: <WarrantyIcon fontSize="small" />,
  owner: <OwnerIcon fontSize="small" />,
  standing: <FlagIcon fontSize="small" />,
  service: <ServiceIcon fontSize="small" />,
  parts: <PartIcon fontSize="small" />,
};

// `of`: the serial whose page this is; what stands under another one says so.
export function HistoryEntry({ row, of }: { row: Row; of: string }) {
  const speech = useSpeech();
  const direction = directionOf(row.kind);
  const serialOf = (serial: string) => (
    <CodeLink text={serial} to={`/serials/${encodeURIComponent(serial)}`} />
  );
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        display: 'grid',
        columnGap: 1.5,
        gridTemplateColumns: { xs: '20px minmax(0, 1fr)', sm: '20px 150px minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ color: 'text.secondary', gridRow: { xs: 'span 2', sm: 'auto' } }} aria-hidden>
        {ICONS[row.about]}
      </Box>
      <Typography variant="body2" color="text.secondary" component="div">
        {speech.day(row.day)} <Code text={row.site_code} />
      </Typography>
      <Typography variant="body2" component="div" sx={{ gridColumn: { xs: 2, sm: 'auto' }, minWidth: 0 }}>
        <b>{speech.event(row.kind)}</b>
        {row.said && ` (${speech.said(row.said)})`}{' '}
        {direction && (
          <Chip
            size="small"
            variant="outlined"
            color={direction === 'in' ? 'success' : 'warning'}
            label={speech.say(direction === 'in' ? IN : OUT)}
          />
        )}{' '}
        {row.part && row.part_code && <CodeLink text={row.part_code} to={`/parts/${row.part}`} />}{' '}
        {row.part_serial && (
          <CodeLink text={row.part_serial} to={`/part-serials/${encodeURIComponent(row.part_serial)}`} />
        )}{' '}
        {row.customer && row.customer_name && (
          <CodeLink text={row.customer_name} to={`/customers/${row.customer}`} />
        )}{' '}
        {row.other && serialOf(row.other)}{' '}
        {row.job && row.job_number && <CodeLink text={row.job_number} to={`/jobs/${row.job}`} />}{' '}
        <Stage stage={row.stage} />
        {row.text && (
          <Box sx={{ overflowWrap: 'anywhere' }}>
            <bdi>{row.text}</bdi>
          </Box>
        )}
        {row.serial !== of && (
          <Box sx={{ color: 'text.secondary' }}>
            {speech.say(UNDER)} {serialOf(row.serial)}
          </Box>
        )}
      </Typography>
    </Box>
  );
}
