// A paper of goods that begins empty: kept as a draft at each scan, recorded, printed, begun anew.
import { Busy } from '@/parts/Busy';
import { useCallback, useMemo, useState } from 'react';
import { useDraft, type DraftState } from '@/api/drafts';
import { objectOf } from '@/api/shape';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { isFormValues, type FormValues } from '@/parts/form/values';
import { usePrint } from '@/parts/record/PrintButton';
import { useTell } from '@/parts/Toasts';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { GoodsForm } from './GoodsForm';
import { areGoodsLines, bodyOfLines, NO_LINES, type Column, type GoodsLines } from './lines';
import { useGoodsLines } from './useGoodsLines';

const RECORDED = phrase('ثبت شد: {what} {number}', 'Recorded: {what} {number}');

interface Draft {
  values: FormValues;
  goods: GoodsLines;
}
const isDraft = objectOf<Draft>({ values: isFormValues, goods: areGoodsLines });

export interface Undo {
  text: string;
  run: () => void;
}

interface Props {
  screen: string; // its draft's name
  title: Phrase;
  command: string;
  href: string;
  columns: Column[];
  form?: string; // what is printed once it is recorded
  undo?: (recorded: Recorded, body: FormValues) => Undo;
}

export function GoodsDocument(props: Props) {
  const draft = useDraft(props.screen, isDraft);
  const [turn, setTurn] = useState(0);
  if (draft.found === undefined) return <Busy />;
  const kept = turn === 0 ? draft.found : null;
  return <Filled key={turn} {...props} draft={draft} kept={kept} onDone={() => setTurn(turn + 1)} />;
}

interface FilledProps extends Props {
  draft: DraftState<Draft>;
  kept: Draft | null;
  onDone: () => void;
}

function Filled({ draft, kept, onDone, ...props }: FilledProps) {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const { keep, drop } = draft;
  const [values, setValues] = useState<FormValues>(kept?.values ?? {});
  const keepLines = useCallback((goods: GoodsLines) => keep({ values, goods }), [keep, values]);
  const lines = useGoodsLines({ initial: kept?.goods ?? NO_LINES, onChange: keepLines });
  const known = useMemo(
    () => ({ lines: bodyOfLines(lines.state.lines, props.columns) }),
    [lines.state, props.columns],
  );
  const form = useCommandForm({
    command: props.command,
    href: props.href,
    known,
    initial: values,
    onChange: (next) => {
      setValues(next);
      keep({ values: next, goods: lines.state });
    },
    onRecorded: (recorded) => {
      drop();
      if (props.form) void print(props.form, recorded.id);
      const undo = props.undo?.(recorded, form.body);
      const what = speech.command(props.command);
      const number = recorded.number ? codeText(recorded.number) : '';
      tell({ text: speech.say(RECORDED, { what, number }), ...(undo ? { action: undo } : {}) });
      onDone();
    },
  });
  return <GoodsForm {...props} form={form} lines={lines} savedAt={draft.savedAt} />;
}
