// The papers of both sides next to each other, as they say it themselves.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { anyRecord } from '@/api/queries';
import type { AnyRow, Schemas } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

type LinkRow = Schemas['LinkRow'];

const EVIDENCE = phrase('مدارک دو طرف', "Both sides' evidence");
const NOTHING = phrase('سندی به این مغایرت پیوند ندارد.', 'No document is linked with this case.');

// What a paper says about the matter, by its kind.
const SAYS: Partial<Record<LinkRow['kind'], string[]>> = {
  used_receipt: ['day', 'holder_code', 'waybill_number', 'time'],
  used_part: [
    'state',
    'holder_code',
    'part_code',
    'part_name',
    'part_serial',
    'job_number',
    'fitted_day',
    'due',
  ],
  waybill: [
    'state',
    'from_site_code',
    'to_site_code',
    'sent_day',
    'received_time',
    'transport',
    'sent',
    'received',
    'missing',
    'lost',
  ],
  stock_document: ['kind', 'day', 'site_code', 'detail', 'time'],
  job: ['state', 'site_code', 'serial', 'model_code', 'customer_name', 'admitted_day'],
  serial: ['model_code', 'state'],
  voucher: ['day', 'kind', 'posting_rule', 'debit'],
  payment: ['day', 'agent_code', 'direction', 'amount', 'reference'],
};
const PIECES_SHOWN = 10;
const PIECES = ['tag_number', 'part_code', 'standing', 'reason'];

export function Evidence({ links }: { links: LinkRow[] }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(EVIDENCE)}>
      {links.length === 0 && <Typography variant="body2">{speech.say(NOTHING)}</Typography>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
        }}
      >
        {links.map((link) => (
          <Paper key={`${link.kind} ${link.id}`} link={link} />
        ))}
      </Box>
    </Panel>
  );
}

function Paper({ link }: { link: LinkRow }) {
  const speech = useSpeech();
  const [, noun = '', id = ''] = link.href.split('/');
  const says = SAYS[link.kind];
  const { data } = useQuery({ ...anyRecord(noun, id), enabled: says !== undefined });
  const pieces = (data?.pieces ?? []) as AnyRow[];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {speech.record(link.kind)} <CodeLink text={link.number} to={link.href} />
      </Typography>
      {data && says && <Facts record={data} members={says} rows={noun} />}
      {pieces.length > 0 && (
        <Rows
          rows={pieces.slice(0, PIECES_SHOWN)}
          columns={PIECES}
          named="pieces"
          label={speech.member('pieces')}
        />
      )}
      <More of={{ rows: pieces, next: null }} shown={PIECES_SHOWN} to={link.href} />
    </Box>
  );
}
