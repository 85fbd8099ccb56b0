import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { record } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { Facts } from '@/parts/record/Facts';
import { Links } from '@/parts/record/Links';
import { RefusalView } from '@/parts/RefusalView';
import { CodeLink } from '@/parts/show/Code';
import { CopyButton } from '@/parts/show/CopyButton';
import { Marks } from '@/parts/show/Marks';
import { WarrantyState } from '@/parts/WarrantyState';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { History } from './History';
import { Inside } from './Inside';

const WARRANTY = phrase('گارانتی', 'Warranty');
const PRODUCT = phrase('محصول و مالک', 'Product and owner');
const TOGETHER = phrase('مرتبط با این', 'Connected with this');
const OPEN_IN = phrase('اکنون در پرونده', 'Now in job');
const WITH_OWNER = phrase('اکنون پرونده بازی ندارد.', 'It has no open job now.');
const ADMIT = phrase('پذیرش همین سریال', 'Admit this serial');

export default function Serial() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data: serial, error } = useQuery(record('serials', id));
  const admit = () => void navigate(`/admission?serial=${encodeURIComponent(serial?.id ?? id)}`);
  if (error && !serial)
    return <RefusalView error={error} action={<Button onClick={admit}>{speech.say(ADMIT)}</Button>} />;
  return serial ? <SerialPage key={serial.id} serial={serial} onAdmit={admit} /> : <Busy />;
}

function SerialPage({ serial, onAdmit }: { serial: RecordOf<'serials'>; onAdmit: () => void }) {
  const speech = useSpeech();
  return (
    <>
      <PageHead
        title={`${speech.record('serial')} ${serial.serial}`}
        beside={
          <>
            <CopyButton code={serial.serial} />
            <Marks sync={serial.sync} />
          </>
        }
      >
        <ActionBar
          actions={serial.actions}
          subject={serial.serial}
          member="serial"
          treatments={{ admit: { key: 'KeyA', primary: true, run: onAdmit } }}
        />
      </PageHead>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(280px, 1fr) minmax(0, 2fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={speech.say(WARRANTY)}>
            <WarrantyState serial={serial} />
            <Typography variant="body2" component="div" sx={{ mt: 1.5 }}>
              {serial.open_job ? (
                <>
                  {speech.say(OPEN_IN)}{' '}
                  <CodeLink text={serial.open_job_number} to={`/jobs/${serial.open_job}`} />
                </>
              ) : (
                speech.say(WITH_OWNER)
              )}
            </Typography>
          </Panel>
          <Panel title={speech.say(PRODUCT)}>
            <Facts
              record={{ ...serial }}
              rows="serials"
              members={[
                'model_code',
                'model_name',
                'brand',
                'device_kind',
                'standing',
                'batch',
                'sold_on',
                'owner_name',
                'owner_mobile',
                'owner_national_id',
                'owner_address',
              ]}
            />
          </Panel>
          <Panel title={speech.say(TOGETHER)}>
            <Links noun="serials" id={serial.id} />
          </Panel>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Inside parts={serial.installed_parts} />
          <History serial={serial.id} asOf={serial.as_of} />
        </Box>
      </Box>
    </>
  );
}
