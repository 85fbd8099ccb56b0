import type { AnyRow, Schemas } from '@/api/types';
import { useSpeech } from '@/words/speech';

function InWords({ text }: { text: Schemas['Invoice']['in_words'] }) {
  const { language } = useSpeech();
  return text[language];
}

export const inWords = (found: AnyRow) => <InWords text={found.in_words as Schemas['Invoice']['in_words']} />;
