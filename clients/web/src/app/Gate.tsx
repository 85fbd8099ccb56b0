// Who is here: nobody yet (sign-in, or the set-up where there is no site), or a person, whose page
// stays while an ended session asks for the password over it.
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { followChanges } from '@/api/live';
import { health, me } from '@/api/queries';
import { isRefused, isSignedOut } from '@/api/refusal';
import { onSignedOut, useToken as takeToken } from '@/api/request';
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
  const { data: program, isPending: isAsked } = useQuery({ ...health, enabled: !person && error !== null });
  const [hasExpired, setHasExpired] = useState(false);
  if (person?.csrf_token) takeToken(person.csrf_token);

  useEffect(() => onSignedOut(() => setHasExpired(true)), []);
  const isHere = person !== undefined;
  useEffect(() => (isHere ? followChanges(client) : undefined), [client, isHere]);

  if (!person)
    return (
      <SpeechProvider signedIn={false}>
        <Suspense fallback={<LinearProgress />}>
          {!error || (isAsked && isRefused(error)) ? (
            <LinearProgress />
          ) : program?.set_up === false ? (
            <SetUp />
          ) : isSignedOut(error) ? (
            <SignIn />
          ) : (
            <RefusalView error={error} />
          )}
        </Suspense>
      </SpeechProvider>
    );
  return (
    <SpeechProvider signedIn>
      <ToastProvider>
        <Shell person={person} />
        {hasExpired && <ExpiredSession login={person.login} onBack={() => setHasExpired(false)} />}
      </ToastProvider>
    </SpeechProvider>
  );
}
