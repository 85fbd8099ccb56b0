// A case: how far it is, what and whose, who said what of it, by whose leave, what was exchanged.
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink, useLocation, useNavigate } from 'react-router';
import { record } from '@/api/queries';
import type { Head } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { Facts } from '@/parts/record/Facts';
import { Links } from '@/parts/record/Links';
import { RecordBody } from '@/parts/record/RecordBody';
import { Timeline } from '@/parts/record/Timeline';
import { CopyButton } from '@/parts/show/CopyButton';
import { Marks } from '@/parts/show/Marks';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Allowed } from './Allowed';
import { Exchange } from './Exchange';
import { SerialChain } from './SerialChain';
import { stepsOf, type Replacement } from './steps';
import { StepStrip } from './StepStrip';
import { treatmentsOf } from './treatments';
import { Verdicts } from './Verdicts';

const WHAT = phrase('چه و از که', 'What and whose');
const SIMILAR = phrase('پرونده‌های همانند: {model}، {reason}', 'Similar ones: {model}, {reason}');
// Over without an exchange.
const ENDED = new Set<string>(['refused', 'repairable', 'closed']);
const FACTS = [
  'state',
  'mode',
  'replacement_reason',
  'note',
  'serial',
  'model_code',
  'wanted_model_code',
  'customer_name',
  'job_number',
  'site_code',
  'opened_by_name',
  'opened_time',
  'closed_reason',
];

export function CasePage({ found }: { found: Replacement & Head }) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [scanned, setScanned] = useState('');
  const { data: grant } = useQuery({
    ...record('replacement-grants', found.granted ?? ''),
    enabled: found.granted !== null,
  });
  const mayIssue = found.actions.some(({ name, allowed }) => name === 'issue' && allowed);
  // A scan on this page is the product that is handed out.
  useScan((code) => {
    beep(mayIssue ? 'found' : 'unknown');
    if (!mayIssue) return;
    setScanned(code);
    void navigate(`${pathname}#issue`, { replace: true });
  });
  const similar = new URLSearchParams({
    ...(found.model_code ? { model_code: found.model_code } : {}),
    ...(found.replacement_reason ? { replacement_reason: found.replacement_reason } : {}),
  }).toString();
  return (
    <>
      <PageHead
        title={`${speech.record('replacement')} ${found.number ?? ''}`}
        beside={
          <>
            {found.number && <CopyButton code={found.number} />}
            <Marks sync={found.sync} />
          </>
        }
      >
        <ActionBar
          actions={found.actions}
          subject={found.number}
          member="replacement"
          treatments={treatmentsOf(found, speech, scanned)}
          onRecorded={() => setScanned('')}
        />
      </PageHead>
      <StepStrip steps={stepsOf(found, grant?.time ?? null)} />
      <RecordBody
        asOf={found.as_of}
        beside={
          <>
            <Allowed found={found} grant={grant} />
            <Links noun="replacements" id={found.id}>
              {found.model_code && found.replacement_reason && (
                <Link component={RouterLink} to={`/replacements?${similar}`} variant="body2">
                  {speech.say(SIMILAR, {
                    model: codeText(found.model_code),
                    reason: speech.choice('replacement_reason', found.replacement_reason),
                  })}
                </Link>
              )}
            </Links>
            <Timeline noun="replacements" id={found.id} />
          </>
        }
      >
        <Panel title={speech.say(WHAT)}>
          <Facts record={{ ...found }} members={FACTS} rows="replacements" />
          <SerialChain found={found} />
        </Panel>
        <Verdicts found={found} />
        {(found.issues.length > 0 || !ENDED.has(found.state)) && <Exchange found={found} />}
      </RecordBody>
    </>
  );
}
