// What holds for all parts from a day on: what sending a used part is credited with, and VAT.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { AnyRow } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { CommandButton } from '@/parts/record/CommandButton';
import { Rows } from '@/parts/record/Rows';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CatalogueTabs } from './CatalogueTabs';

const TITLE = phrase('جابه‌جایی و مالیات', 'Handling and VAT');
const HANDLING = phrase('هزینه جابه‌جایی داغی', 'Handling of a used part');
const VAT = phrase('مالیات بر ارزش افزوده', 'Value added tax');
const NONE = phrase('هنوز تعیین نشده است.', 'Not set yet.');
const SHOWN = 50; // one a year is usual

interface RateProps {
  noun: 'handling' | 'vat-rates';
  column: string;
  label: Phrase;
  command: string;
}

function Rate({ noun, column, label, command }: RateProps) {
  const speech = useSpeech();
  const { data, error } = useQuery(listPage(noun, { limit: SHOWN }));
  const rows = data?.rows as AnyRow[] | undefined;
  return (
    <Panel title={speech.say(label)} actions={<CommandButton command={command} href={`/${noun}`} />}>
      {error && !rows && <RefusalView error={error} />}
      {!error && !rows && <Busy />}
      {rows?.length === 0 && <Empty why={NONE} />}
      {rows && rows.length > 0 && (
        <Rows rows={rows} columns={['valid_from', column]} named={noun} label={speech.say(label)} />
      )}
      <More of={data} />
    </Panel>
  );
}

export default function Rates() {
  const speech = useSpeech();
  return (
    <>
      <CatalogueTabs />
      <PageHead title={speech.say(TITLE)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Rate noun="handling" column="handling" label={HANDLING} command="SetHandling" />
        <Rate noun="vat-rates" column="rate" label={VAT} command="SetVatRate" />
      </Box>
    </>
  );
}
