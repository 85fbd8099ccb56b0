// Who is here: nobody yet (sign-in, or the set-up where there is no site), or a person, whose page
// stays while an ended session asks for the password over it.
import { Busy } from '@/parts/Busy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { followChanges } from '@/api/live';
import { health, me } from '@/api/queries';
import type { Me } from '@/api/types';
import { onSignedOut, takeToken } from '@/api/request';
import { RefusalView } from '@/parts/RefusalView';
import { ToastProvider } from '@/parts/Toasts';
import { SpeechProvider } from '@/words/speech';
import { ExpiredSession } from './ExpiredSession';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

const SetUp = lazy(() => import('@/setup/SetUp'));

export function Gate() {
  const client = useQueryClient();
  const { data: person, error } = useQuery(me);
  const { data: program, isPending } = useQuery({ ...health, enabled: person === null });
  const [hasExpired, setHasExpired] = useState(false);
  // Whoever has been here keeps his page, whatever becomes of the session.
  const [here, setHere] = useState<Me | null>(null);
  if (person && person !== here) setHere(person);
  if (person?.csrf_token) takeToken(person.csrf_token);

  useEffect(() => onSignedOut(() => setHasExpired(true)), []);
  const isHere = here !== null;
  useEffect(() => (isHere ? followChanges(client) : undefined), [client, isHere]);

  if (!here)
    return (
      <SpeechProvider signedIn={false}>
        <Suspense fallback={<Busy />}>
          {person === null && !isPending ? (
            program?.set_up === false ? (
              <SetUp />
            ) : (
              <SignIn />
            )
          ) : error ? (
            <RefusalView error={error} />
          ) : (
            <Busy />
          )}
        </Suspense>
      </SpeechProvider>
    );
  return (
    <SpeechProvider signedIn>
      <ToastProvider>
        <Shell person={here} />
        {(hasExpired || person === null) && (
          <ExpiredSession login={here.login} onBack={() => setHasExpired(false)} />
        )}
      </ToastProvider>
    </SpeechProvider>
  );
}
