// Where a document stands, by the ticks that people know from messengers; shape and word, never
// colour alone.
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const STAGES: { ticks: string; word: Phrase }[] = [
  { ticks: '◷', word: phrase('ثبت‌شده در این محل', 'recorded here') },
  { ticks: '✓', word: phrase('ارسال‌شده', 'left this site') },
  { ticks: '✓✓', word: phrase('رسیده به مرکز', 'accepted at the hub') },
  { ticks: '✓✓▣', word: phrase('اعمال‌شده در حساب‌ها', 'in the books') },
];

const style = { whiteSpace: 'nowrap', display: 'inline-flex', gap: 6 } as const;

export function useStageWord(stage: number): string {
  const speech = useSpeech();
  const found = STAGES[stage - 1];
  return found ? speech.say(found.word) : '';
}

export function Stage({ stage, withWord = false }: { stage: number; withWord?: boolean }) {
  const word = useStageWord(stage);
  const ticks = STAGES[stage - 1]?.ticks ?? '';
  return (
    <span style={style}>
      <span role="img" aria-label={word} title={word} dir="ltr">
        {ticks}
      </span>
      {withWord && <span aria-hidden>{word}</span>}
    </span>
  );
}
