// The axis of a chart's numbers, from zero. Millions are said as such, so that it stays narrow; the table has
// each digit.
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const MILLION = 1_000_000;
const MILLIONS = phrase('{value} میلیون', '{value} m');
// With Vazirmatn the labels of an x axis vanish at its default height.
export const X_LABELS = 36;

export function useValueAxis(largest: number) {
  const speech = useSpeech();
  const isInMillions = largest >= 10 * MILLION;
  return {
    min: 0,
    valueFormatter: (value: number) =>
      isInMillions
        ? speech.say(MILLIONS, { value: speech.number(Math.round(value / MILLION)) })
        : speech.number(value),
    tickNumber: 4,
    tickMinStep: isInMillions ? MILLION : 1,
  };
}
