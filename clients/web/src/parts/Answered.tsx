// What a report answered: on its way, refused, or there. Below a refusal nothing stands as if it were the
// answer; what a program that is away has answered before stays, beside the word that it is away.
import type { ReactNode } from 'react';
import { isRefused } from '@/api/refusal';
import { AskAgain } from './AskAgain';
import { Busy } from './Busy';
import { RefusalView } from './RefusalView';

export interface Asked<Answer> {
  data: Answer | undefined;
  error: unknown;
  refetch: () => unknown;
}

export const answerIn = <Answer,>({ data, error }: Asked<Answer>): Answer | undefined =>
  isRefused(error) ? undefined : data;

interface Props<Answer> {
  of: Asked<Answer>;
  children: (answer: Answer) => ReactNode;
}

export function Answered<Answer>({ of, children }: Props<Answer>) {
  const answer = answerIn(of);
  return (
    <>
      {of.error ? (
        <RefusalView error={of.error} action={<AskAgain onAsk={() => void of.refetch()} />} />
      ) : (
        answer === undefined && <Busy />
      )}
      {answer !== undefined && children(answer)}
    </>
  );
}
