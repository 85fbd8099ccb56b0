// Used parts that have to go to the centre: the longest overdue first, with what they are worth.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage } from '@/api/queries';
import type { RowOf } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { Empty } from '@/parts/Empty';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { DueDay } from '@/parts/show/DueDay';

const TITLE = phrase('داغی‌های عودت‌نشده', 'Used parts owed');
const COUNT = phrase('{count} عدد، به ارزش {worth}', '{count} {count:piece|pieces}, worth {worth}');
const PARCEL = phrase('بستن مرسوله', 'Pack a parcel');
const ALL = phrase('همه', 'All of them');
const NOTHING = phrase('داغی عودت‌نشده‌ای نیست.', 'No used part is owed.');
const SHOWN = 12;

export function UsedPartsOwed({ holder }: { holder: string }) {
  const speech = useSpeech();
  const filters = { holder_code: holder, state_in: 'owed,removed' };
  const { data, error } = useQuery(
    listPage('used-parts', { ...filters, sort: 'due', limit: SHOWN, totals: true }),
  );
  const count = data?.count?.value ?? 0;
  return (
    <Panel
      title={speech.say(TITLE)}
      actions={
        count > 0 && (
          <Button variant="contained" component={Link} to="/parcel">
            {speech.say(PARCEL)}
          </Button>
        )
      }
    >
      {error && <RefusalView error={error} />}
      {!error && !data && <Busy />}
      {data && count === 0 && <Empty why={NOTHING} />}
      {data && count > 0 && (
        <>
          <Typography sx={{ mb: 1 }}>
            {speech.say(COUNT, {
              count: speech.number(count),
              worth: speech.money(data.totals?.price ?? 0),
            })}
          </Typography>
          <Rows
            rows={data.rows}
            columns={['number', 'due', 'price', 'part_name', 'state']}
            named="used-parts"
            label={speech.say(TITLE)}
            cell={{
              number: (row) => {
                const { id, number } = row as RowOf<'used-parts'>;
                return <CodeLink text={number} to={`/used-parts/${id}`} />;
              },
              due: (row) => <DueDay day={(row as RowOf<'used-parts'>).due} />,
            }}
          />
          {count > SHOWN && (
            <Box sx={{ mt: 1 }}>
              <Button component={Link} to={`/used-parts?holder_code=${holder}&state_in=owed,removed`}>
                {speech.say(ALL)}
              </Button>
            </Box>
          )}
        </>
      )}
    </Panel>
  );
}
