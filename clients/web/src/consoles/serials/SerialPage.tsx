// A product: what must be known first, what covers it, whose it is, what is inside, all that happened.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import type { Action, Head, RecordOf, Recorded } from '@/api/types';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { CommandButton } from '@/parts/record/CommandButton';
import { Facts } from '@/parts/record/Facts';
import { Links } from '@/parts/record/Links';
import { ContractsOfSerial } from '@/parts/contracts/ContractsOfSerial';
import { ReplacementsOf } from '@/parts/replacement/ReplacementsOf';
import { SerialStanding } from '@/parts/SerialStanding';
import { CodeLink } from '@/parts/show/Code';
import { CopyButton } from '@/parts/show/CopyButton';
import { Marks } from '@/parts/show/Marks';
import { WarrantyState } from '@/parts/WarrantyState';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { History } from './History';
import { Inside } from './Inside';
import { Owners } from './Owners';
import { OF_FLAGS, OF_OWNER, OF_WARRANTY, treatmentsOf } from './treatments';

const WARRANTY = phrase('گارانتی', 'Warranty');
const PRODUCT = phrase('شناسنامه', 'Identity file');
const OPEN_IN = phrase('اکنون در پرونده', 'Now in job');
const WITH_OWNER = phrase('اکنون پرونده بازی ندارد.', 'It has no open job now.');

const IDENTITY = [
  'model_code',
  'model_name',
  'brand',
  'device_kind',
  'standing',
  'imei1',
  'imei2',
  'batch',
  'produced_on',
  'sold_on',
  'channel',
  'warranty_card',
];

interface Props {
  serial: RecordOf<'serials'> & Head;
  onAdmit: () => void;
}

export function SerialPage({ serial, onAdmit }: Props) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const treatments = treatmentsOf(serial, onAdmit);
  // What is corrected goes on under the right serial, whose page has both histories.
  const onRecorded = (action: string, { events }: Recorded) => {
    const body = events.at(-1)?.body as { right?: string; kept?: string } | undefined;
    const goesOn = action === 'merge' ? body?.kept : body?.right;
    if (goesOn && goesOn !== serial.id) void navigate(`/serials/${encodeURIComponent(goesOn)}`);
  };
  const bar = (actions: Action[], hasPrimary = false) => (
    <ActionBar
      actions={actions}
      subject={serial.serial}
      member="serial"
      treatments={treatments}
      hasPrimary={hasPrimary}
      onRecorded={onRecorded}
    />
  );
  const allowed = (names: string[]) =>
    serial.actions.filter((action) => action.allowed && names.includes(action.name));
  const beside = [...OF_WARRANTY, ...OF_OWNER, ...OF_FLAGS];
  return (
    <>
      <PageHead
        title={`${speech.record('serial')} ${serial.serial}`}
        beside={
          <>
            <CopyButton code={serial.serial} />
            <Chip label={speech.choice('serial_state', serial.state)} />
            <Marks sync={serial.sync} />
          </>
        }
      >
        {bar(
          serial.actions.filter(({ name, allowed: may }) => !may || !beside.includes(name)),
          true,
        )}
      </PageHead>
      <Box sx={{ mb: 2 }}>
        <SerialStanding
          serial={serial}
          ofFlags={bar(allowed(OF_FLAGS))}
          ofStub={
            <CommandButton
              command="RegisterSerial"
              href="/serials"
              initial={{ serial: serial.serial, model: serial.model_code }}
            />
          }
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(300px, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={speech.say(WARRANTY)} actions={bar(allowed(OF_WARRANTY))}>
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
          <Owners serial={serial} actions={bar(allowed(OF_OWNER))} />
          <Panel title={speech.say(PRODUCT)}>
            <Facts record={{ ...serial }} rows="serials" members={IDENTITY} />
          </Panel>
          <ContractsOfSerial serial={serial.id} />
          <ReplacementsOf
            asOld={[{ serial: serial.id }]}
            asNew={[{ new_serial: serial.id }]}
            known={{ serial: serial.serial }}
            isOver={serial.state === 'replaced'}
          />
          <Links noun="serials" id={serial.id} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Inside parts={serial.installed_parts} />
          <History id={serial.id} serial={serial.id} />
        </Box>
      </Box>
    </>
  );
}
