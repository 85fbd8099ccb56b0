// What the centre allows: grants of single cases, and quotas of so many a week, with their uses.
import Typography from '@mui/material/Typography';
import type { RowOf } from '@/api/types';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { DueDay } from '@/parts/show/DueDay';
import { Value } from '@/parts/show/Value';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { kindOf } from './grants';
import { ReplacementTabs } from './tabs';

type Row = RowOf<'replacement-grants'>;

const OF_WEEK = phrase('{used} از {all}', '{used} of {all}');
const KINDS = {
  grant: phrase('مجوز یک پرونده', 'of one case'),
  quota: phrase('سهمیه', 'quota'),
  ended: phrase('سهمیه پایان‌یافته', 'ended quota'),
};

const spec: ListSpec<'replacement-grants'> = {
  noun: 'replacement-grants',
  title: phrase('مجوزها و سهمیه‌ها', 'Grants and quotas'),
  columns: ['replacement_number', 'site_code', 'model_code', 'used_this_week', 'used', 'cap', 'until'],
  spare: ['per_week', 'advance', 'author_name', 'time'],
  filters: ['site_code', 'model_code', 'advance', { period: 'until' }],
  views: [
    { name: phrase('سهمیه‌ها', 'Quotas'), filters: { per_week_gt: '0' } },
    {
      name: phrase('مهلت تا سی روز دیگر', 'Ending within 30 days'),
      filters: { until_ge: 'today', until_le: 'today+30' },
    },
  ],
  madeAt: 'hub',
  empty: phrase(
    'هنوز مجوز یا سهمیه‌ای نیست؛ مجوز از صفحه پرونده و سهمیه از همین‌جا داده می‌شود.',
    'There is no grant and no quota yet; a case is granted on its page, a quota here.',
  ),
  widths: { replacement_number: 184, until: 215 },
  cell: {
    replacement_number: (row) => <Of row={row} />,
    used_this_week: (row) => <Week row={row} />,
    cap: ({ cap }) => <Value name="cap" value={cap > 0 ? cap : null} />,
    until: ({ until }) => until && <DueDay day={until} />,
  },
};

function Of({ row }: { row: Row }) {
  const speech = useSpeech();
  return row.replacement && row.replacement_number ? (
    <CodeLink text={row.replacement_number} to={`/replacements/${row.replacement}`} />
  ) : (
    <>{speech.say(KINDS[kindOf(row)])}</>
  );
}

function Week({ row }: { row: Row }) {
  const speech = useSpeech();
  if (kindOf(row) !== 'quota') return <Value name="used_this_week" value={null} />;
  const isUsedUp = row.used_this_week >= row.per_week;
  return (
    <Typography component="span" variant="body2" color={isUsedUp ? 'warning.main' : 'text.primary'}>
      {speech.say(OF_WEEK, { used: speech.number(row.used_this_week), all: speech.number(row.per_week) })}
    </Typography>
  );
}

export default function Grants() {
  return (
    <>
      <ReplacementTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton
            command="GrantQuota"
            href="/replacement-grants"
            hidden={['grant']}
            shortcut="KeyN"
            primary
          />
        }
      />
    </>
  );
}
