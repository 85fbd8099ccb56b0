// A waybill: what was sent, what came, what is missing, and the papers that say so.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Action, AnyRow, Head, Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { useTell } from '@/parts/Toasts';
import { ActionDialog } from '@/parts/record/ActionDialog';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { RECORDED } from '@/parts/record/words';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const spec: RecordSpec = {
  noun: 'waybills',
  kind: 'waybill',
  facts: [
    'state',
    'content',
    'from_site_code',
    'to_site_code',
    'transport',
    'sent_day',
    'received_time',
    'sent',
    'received',
    'lost',
    'missing',
  ],
  form: 'waybill',
};
const LINES = phrase('سطرها', 'Lines');
const DOCUMENTS = phrase('سندهای این بارنامه', 'Papers of this waybill');

type Line = Schemas['WaybillLine'];
type Asked = Action & { command: string; href: string };

// Only a line that misses something can lose it; only one that has a surplus is corrected.
const isOf = (name: string, line: Line) => (name === 'lose' ? line.missing > 0 : line.missing < 0);

function Lines({ found }: { found: AnyRow & Head }) {
  const speech = useSpeech();
  const tell = useTell();
  const [asked, setAsked] = useState<{ action: Asked; line: Line } | null>(null);
  const lines = (found.lines ?? []) as Line[];
  const perLine = found.actions.filter(
    (action): action is Asked =>
      ['lose', 'correct'].includes(action.name) &&
      action.allowed &&
      action.command !== null &&
      action.href !== null,
  );
  const buttons = (line: Line) =>
    perLine
      .filter(({ name }) => isOf(name, line))
      .map((action) => (
        <Button key={action.name} size="small" onClick={() => setAsked({ action, line })}>
          {speech.command(action.command)}
        </Button>
      ));
  return (
    <Panel title={speech.say(LINES)}>
      <Rows
        rows={lines}
        columns={['part_code', 'part_name', 'condition', 'sent', 'received', 'lost', 'missing']}
        named="waybills"
        label={speech.say(LINES)}
        {...(perLine.length > 0 ? { after: (row: AnyRow) => buttons(row as unknown as Line) } : {})}
      />
      {asked && (
        <ActionDialog
          action={asked.action}
          subject={`${found.number ?? ''} ${asked.line.part_code}`}
          known={{ waybill: found.id, line: asked.line.line }}
          initial={{ quantity: Math.abs(asked.line.missing) }}
          onClose={() => setAsked(null)}
          onRecorded={() => {
            setAsked(null);
            tell({ text: speech.say(RECORDED, { what: speech.command(asked.action.command) }) });
          }}
        />
      )}
    </Panel>
  );
}

export default function Waybill() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const treatments = (found: AnyRow & Head): Record<string, ActionTreatment> => {
    const waybill = encodeURIComponent(found.number ?? found.id);
    const page = found.content === 'used_parts' ? '/used-receipts/new' : '/receive';
    // Of the lines that miss or have too much, the first; each has the same button of its own.
    const ofLine = (name: string): ActionTreatment => {
      const line = ((found.lines ?? []) as Line[]).find((each) => isOf(name, each));
      return {
        known: { waybill: found.id, line: line?.line ?? 0 },
        initial: { quantity: Math.abs(line?.missing ?? 0) },
      };
    };
    return {
      receive: { primary: true, key: 'KeyR', run: () => void navigate(`${page}?waybill=${waybill}`) },
      'take-back': { danger: true },
      lose: { ...ofLine('lose'), danger: true },
      correct: ofLine('correct'),
    };
  };
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(found) => (
        <>
          <Lines found={found} />
          <Panel title={speech.say(DOCUMENTS)}>
            <Rows
              rows={(found.documents ?? []) as AnyRow[]}
              columns={['day', 'kind', 'number', 'site_code', 'author_name']}
              named="stock-documents"
              label={speech.say(DOCUMENTS)}
            />
          </Panel>
        </>
      )}
    </RecordScreen>
  );
}
