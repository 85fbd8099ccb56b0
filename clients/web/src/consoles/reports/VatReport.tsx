// Value-added tax by season, as it is declared.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReportTabs } from './ReportTabs';

const SEASONS: Phrase[] = [
  phrase('بهار', 'Spring'),
  phrase('تابستان', 'Summer'),
  phrase('پاییز', 'Autumn'),
  phrase('زمستان', 'Winter'),
];

const spec: ListSpec<'vat-report'> = {
  noun: 'vat-report',
  title: phrase('مالیات بر ارزش افزوده فصل', 'VAT by season'),
  columns: ['year', 'season', 'site_code', 'net', 'value_added_tax'],
  sortable: ['year'],
  filters: ['site_code'],
  searched: false,
  totals: true,
  opens: () => null,
  cell: {
    year: ({ year }) => <YearText year={year} />,
    season: ({ season }) => <SeasonText season={season} />,
  },
  empty: phrase('هنوز فاکتوری صادر نشده است.', 'No invoice has been issued yet.'),
};

// A year has no separator of thousands.
function YearText({ year }: { year: number }) {
  return useSpeech().digitsOf(String(year));
}

function SeasonText({ season }: { season: number }) {
  const speech = useSpeech();
  const name = SEASONS[season - 1];
  return name ? speech.say(name) : speech.number(season);
}

export default function VatReport() {
  return (
    <>
      <ReportTabs />
      <ListScreen spec={spec} />
    </>
  );
}
