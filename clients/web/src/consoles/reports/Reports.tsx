// Charts of what the site can add up itself. T shows all of them as tables.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Demand } from './Demand';
import { ReportTabs } from './ReportTabs';
import { StockValue } from './StockValue';
import { SyncLag } from './SyncLag';
import { UsedPartAgeing, UsedPartFunnel } from './UsedPartCharts';

const TITLE = phrase('گزارش‌ها', 'Reports');
const TABLES = phrase('نمودارها به صورت جدول', 'Charts as tables');

export default function Reports() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLES, run: onTable }]);
  const chart = { isTable, onTable };
  const readsAccounts = person?.reads.includes('accounts') ?? false;
  return (
    <>
      <ReportTabs />
      <PageHead title={speech.say(TITLE)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <UsedPartFunnel {...chart} />
        <UsedPartAgeing {...chart} />
        {readsAccounts && <StockValue {...chart} />}
        {person?.site_kind === 'central' && <SyncLag {...chart} />}
        {readsAccounts && <Demand {...chart} />}
      </Box>
    </>
  );
}
