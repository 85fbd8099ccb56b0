// Trying a sheet out and recording it. One key for one sheet that is recorded: sent again because
// no answer came, it is done once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { newKey } from '@/api/commands';
import { answerOf, sendSheet, type ImportReport, type SheetWanted } from '@/api/imports';
import { isRefused } from '@/api/refusal';
import type { Task } from '@/api/types';

export interface Outcome {
  report: ImportReport;
  isTrial: boolean;
  wasRefused: boolean;
}

export function useImport() {
  const client = useQueryClient();
  const key = useRef(newKey());
  const [task, setTask] = useState<{ id: string; isTrial: boolean } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failure, setFailure] = useState<Task | null>(null);
  const send = useMutation({
    mutationFn: (wanted: Omit<SheetWanted, 'key'>) =>
      sendSheet(wanted.dryRun ? wanted : { ...wanted, key: key.current }),
    onSuccess: (answer, { dryRun }) => {
      if (!dryRun) key.current = newKey();
      if ('task' in answer) {
        setTask({ id: answer.task.id, isTrial: dryRun });
        return;
      }
      setOutcome({ ...answer, isTrial: dryRun });
      if (!dryRun) void client.invalidateQueries();
    },
    onError: (error) => {
      if (isRefused(error)) key.current = newKey();
    },
  });
  const isTrial = task?.isTrial ?? false;
  const end = useCallback(
    (ended: Task) => {
      setTask(null);
      const answer = answerOf(ended);
      if (answer && 'report' in answer) setOutcome({ ...answer, isTrial });
      else setFailure(ended);
      if (!isTrial) void client.invalidateQueries();
    },
    [client, isTrial],
  );
  const begin = (wanted: Omit<SheetWanted, 'key'>) => {
    if (send.isPending) return;
    setOutcome(null);
    setFailure(null);
    send.mutate(wanted);
  };
  const forget = () => {
    send.reset();
    setOutcome(null);
    setFailure(null);
    key.current = newKey();
  };
  return { begin, forget, end, task, outcome, failure, error: send.error, isSending: send.isPending };
}
