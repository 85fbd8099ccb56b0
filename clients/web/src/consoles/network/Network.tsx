import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { me } from '@/api/queries';
import { BackupLine } from '@/parts/BackupLine';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { HealthTable } from './HealthTable';
import { NetworkTabs } from './NetworkTabs';
import { ProvinceMap } from './ProvinceMap';
import { SiteTiles } from './SiteTiles';
import { Strangers } from './Strangers';
import { STANDING } from './StandingMark';
import { STANDINGS } from './health';
import { useHealth } from './useHealth';

const TITLE = phrase('سلامت شبکه', 'Network health');
const NO_SITES = phrase(
  'هنوز محلی تعریف نشده است. محل را تعریف کنید و دعوت‌نامه‌اش را بدهید.',
  'No site is defined yet. Define one and give it its invite.',
);
const BY_PROVINCE = phrase('محل‌ها به استان', 'Sites by province');
const ALL = phrase('محل‌ها در یک نگاه', 'All sites at a glance');

export default function Network() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { health, strangers, error } = useHealth();
  const [params, setParams] = useSearchParams();
  const province = params.get('province');
  const shown = health?.filter(({ site }) => province === null || site.province === province);
  const hasProvinces = health?.some(({ site }) => site.province !== 'not_said') ?? false;
  const define = (
    <CommandButton command="DefineSite" href="/sites" shortcut="KeyN" primary hidden={['site']} />
  );
  const counts = STANDINGS.flatMap((standing) => {
    const count = shown?.filter((each) => each.standing === standing).length ?? 0;
    return count > 0
      ? [`${speech.capital(speech.say(STANDING[standing].word))} ${speech.number(count)}`]
      : [];
  });
  return (
    <>
      <NetworkTabs />
      <PageHead title={speech.say(TITLE)}>{define}</PageHead>
      {error && <RefusalView error={error} />}
      {!error && !health && <Busy />}
      {health && shown && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <BackupLine />
          {health.length === 0 ? (
            <Empty why={NO_SITES} />
          ) : (
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                alignItems: 'start',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 5fr) minmax(360px, 2fr)' },
              }}
            >
              <Panel title={<Typography role="status">{speech.list(counts)}</Typography>}>
                <HealthTable health={shown} mayChange={person?.may.includes('DefineSite') ?? false} />
              </Panel>
              {/* Beside the table where there is room, else above it. */}
              <Box sx={{ order: { xs: -1, xl: 0 }, maxWidth: { xs: 560, xl: 'none' } }}>
                {hasProvinces ? (
                  <Panel title={speech.say(BY_PROVINCE)}>
                    <ProvinceMap
                      health={health}
                      chosen={province}
                      onChoose={(next) => setParams(next ? { province: next } : {}, { replace: true })}
                    />
                  </Panel>
                ) : (
                  <Panel title={speech.say(ALL)}>
                    <SiteTiles health={health} />
                  </Panel>
                )}
              </Box>
            </Box>
          )}
          {strangers.length > 0 && (
            <Alert severity="warning" icon={false}>
              <Strangers rows={strangers} />
            </Alert>
          )}
        </Box>
      )}
    </>
  );
}
