// The site is there; while its program starts, printer and scanner can be tried.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { request } from '@/api/request';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MachineTest } from './MachineTest';

const HUB = phrase('شبکه ساخته شد.', 'The network is founded.');
const NODE = phrase('این دستگاه اکنون محل {code} است.', 'This machine is now the site {code}.');
const STARTING = phrase('برنامه در حال آغاز است …', 'The program is starting …');
const SIGN_IN = phrase('رفتن به ورود', 'Go to the sign-in');

export function DoneStep({ kind, siteCode }: { kind: 'hub' | 'node'; siteCode: string }) {
  const speech = useSpeech();
  // Asked apart from what the gate knows, which would go to the sign-in by itself and take the test
  // page away.
  const { data } = useQuery({
    queryKey: ['setup', 'health'],
    queryFn: () => request<{ set_up?: boolean }>('/health'),
    refetchInterval: 1_000,
  });
  const isUp = data !== undefined && data.set_up !== false;
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="success" role="status">
        {speech.say(kind === 'hub' ? HUB : NODE, { code: codeText(siteCode) })}{' '}
        {!isUp && speech.say(STARTING)}
      </Alert>
      <MachineTest />
      <Button
        variant="contained"
        disabled={!isUp}
        onClick={() => window.location.assign('/')}
        sx={{ alignSelf: 'start' }}
      >
        {speech.say(SIGN_IN)}
      </Button>
    </Stack>
  );
}
