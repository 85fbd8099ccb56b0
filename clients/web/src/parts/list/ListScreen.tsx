import type { ReactNode } from 'react';
import type { Noun } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { PageHead } from '../PageHead';
import { RecordList } from './RecordList';
import type { ListSpec } from './spec';

// A whole page that is a list; what makes a new record stands in its head.
export function ListScreen<Name extends Noun>({
  spec,
  actions,
}: {
  spec: ListSpec<Name>;
  actions?: ReactNode;
}) {
  const speech = useSpeech();
  return (
    <>
      <PageHead title={speech.say(spec.title)}>{actions}</PageHead>
      <RecordList spec={spec} />
    </>
  );
}
