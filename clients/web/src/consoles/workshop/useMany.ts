// One command for several devices at once: each is done or refused by itself.
import { useRecord } from '@/api/commands';
import { Refused, type Refusal } from '@/api/refusal';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const DONE = phrase('{what}: {count} دستگاه', '{what}: {count} {count:device|devices}');

interface Answer {
  results: { status: number; refusal?: Refusal }[];
}

export function useMany(command: string, href: string) {
  const speech = useSpeech();
  const tell = useTell();
  const record = useRecord<Answer>();
  const send = (bodies: Record<string, unknown>[], onDone: () => void) => {
    if (record.isPending || bodies.length === 0) return;
    record.mutate(
      { href, body: bodies },
      {
        onSuccess: ({ results }) => {
          const refused = results.find(({ refusal }) => refusal);
          const count = results.filter(({ refusal }) => !refusal).length;
          if (refused?.refusal) tell({ error: new Refused(refused.status, refused.refusal) });
          else
            tell({ text: speech.say(DONE, { what: speech.command(command), count: speech.number(count) }) });
          onDone();
        },
        onError: (error) => tell({ error }),
      },
    );
  };
  return { send, isSending: record.isPending };
}
