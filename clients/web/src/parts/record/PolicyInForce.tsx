// A policy of which the whole network has one: what it says, or what holds while none is set. A new one
// takes its place, so the form begins with it.
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listPage } from '@/api/queries';
import type { RowOf } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from '../Awaited';
import type { FormValues } from '../form/values';
import { PageHead } from '../PageHead';
import { Panel } from '../Panel';
import { CommandButton } from './CommandButton';

type PolicyNoun = 'message-policies' | 'replacement-policies';

interface Props<Name extends PolicyNoun> {
  noun: Name;
  title: Phrase;
  command: string;
  initial: (held: RowOf<Name> | undefined) => FormValues;
  none: Phrase;
  note?: Phrase;
  children: (held: RowOf<Name>) => ReactNode;
}

export function PolicyInForce<Name extends PolicyNoun>(props: Props<Name>) {
  const { noun, title, command, initial, none, note, children } = props;
  const speech = useSpeech();
  const { data, error, refetch } = useQuery(listPage(noun, { limit: 1 }));
  const held = data?.rows[0];
  return (
    <>
      <PageHead title={speech.say(title)}>
        {data && (
          <CommandButton
            command={command}
            href={`/${noun}`}
            shortcut="KeyN"
            primary
            initial={initial(held)}
          />
        )}
      </PageHead>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && (
        <Panel>
          {held ? children(held) : <Typography variant="body2">{speech.say(none)}</Typography>}
          {note && (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
              {speech.say(note)}
            </Typography>
          )}
        </Panel>
      )}
    </>
  );
}
