// The piece on the bench: what should be in the hand, and the verdict on what is.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Awaited } from '@/parts/Awaited';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { record } from '@/api/queries';
import type { AnyRow, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Confirmation } from '@/parts/form/Confirmation';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { Facts } from '@/parts/record/Facts';
import { CodeLink } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Rejection } from './Rejection';

const ACCEPT = phrase('قبول', 'Accept');
const REJECT = phrase('رد', 'Reject');
const ACCEPTED = phrase('{tag} قبول شد.', '{tag} was accepted.');
const REJECTED = phrase('{tag} رد شد: {why}', '{tag} was rejected: {why}');
const COMMAND = 'InspectUsedPart';
const FACTS = [
  'part_code',
  'part_name',
  'part_serial',
  'holder_code',
  'state',
  'fitted_day',
  'price',
  'cost',
];

type Piece = Schemas['UsedPiece'];

// Of the times that a tag was received, the one that no verdict and no desk has ended.
const OPEN: Piece['standing'][] = ['firm', 'provisional', 'held', 'closes_debt'];

export function InspectedPart({ id, onDone }: { id: string; onDone: () => void }) {
  const speech = useSpeech();
  const { data: found, error, refetch } = useQuery(record('used-parts', id));
  if (!found) return <Awaited error={error} onAsk={refetch} />;
  const action = found.actions.find(({ name }) => name === 'inspect');
  const piece = found.pieces.find(({ standing }) => OPEN.includes(standing));
  return (
    <Panel title={<CodeLink text={found.number ?? id} to={`/used-parts/${encodeURIComponent(id)}`} />}>
      <Stack sx={{ gap: 2 }}>
        <Facts record={found as unknown as AnyRow} members={FACTS} rows="used-parts" />
        {action?.allowed && action.href && piece ? (
          <Bench piece={piece} tag={found.number ?? id} href={action.href} onDone={onDone} />
        ) : (
          action?.why && <Alert severity="info">{speech.said(action.why)}</Alert>
        )}
      </Stack>
    </Panel>
  );
}

interface Props {
  piece: Piece;
  tag: string;
  href: string;
  onDone: () => void;
}

function Bench({ piece, tag, href, onDone }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const [isRejecting, setIsRejecting] = useState(false);
  const { receipt, line, unit } = piece;
  const accepting = useCommandForm({
    command: COMMAND,
    href,
    known: { receipt, line, unit, verdict: 'accepted' },
    onRecorded: () => {
      beep('found');
      tell({ text: speech.say(ACCEPTED, { tag: codeText(tag) }) });
      onDone();
    },
  });
  useKeys([
    { key: 'KeyY', does: ACCEPT, run: () => accepting.send() },
    { key: 'KeyR', does: REJECT, run: () => setIsRejecting(true) },
  ]);
  return (
    <Stack sx={{ gap: 2 }}>
      {accepting.refusal && <RefusalView refusal={accepting.refusal} takesFocus />}
      <Confirmation form={accepting} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="contained"
          loading={accepting.isSending}
          onClick={() => accepting.send()}
          aria-keyshortcuts="Y"
        >
          {speech.say(ACCEPT)} (Y)
        </Button>
        <Button variant="outlined" color="error" onClick={() => setIsRejecting(true)} aria-keyshortcuts="R">
          {speech.say(REJECT)} (R)
        </Button>
      </Box>
      {isRejecting && (
        <Rejection
          href={href}
          known={{ receipt, line, unit }}
          onRejected={(why) => {
            beep('found');
            tell({ text: speech.say(REJECTED, { tag: codeText(tag), why }) });
            onDone();
          }}
          onBack={() => setIsRejecting(false)}
        />
      )}
    </Stack>
  );
}
