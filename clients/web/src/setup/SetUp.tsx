// A program that is no site yet is made one here: a hub founds its network, a node takes its
// invite. Shown by the gate alone, and only then loaded.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Busy } from '@/parts/Busy';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalView } from '@/parts/RefusalView';
import { ToastProvider } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useLanguage, useSpeech } from '@/words/speech';
import { CodeStep } from './CodeStep';
import { DoneStep } from './DoneStep';
import { HubWizard } from './HubWizard';
import { NodeWizard } from './NodeWizard';
import { stage, type Told } from './api';

const HUB = phrase('راه‌اندازی مرکز', 'Setting up the hub');
const NODE = phrase('راه‌اندازی محل', 'Setting up a site');

// The program gives the address with the code behind #, which a browser sends to nobody.
function codeInAddress(): string {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code') ?? '';
  if (code) window.history.replaceState(null, '', window.location.pathname);
  return code;
}

export default function SetUp() {
  const speech = useSpeech();
  const { language, prefer } = useLanguage();
  const { data: now, error, refetch } = useQuery(stage);
  const [code, setCode] = useState(codeInAddress);
  const [hasCode, setHasCode] = useState(code !== '');
  const [done, setDone] = useState<Told | null>(null);
  const isOver = done !== null || now?.step === 'done';
  const wizard = () => {
    if (!now) return null;
    if (isOver) return <DoneStep kind={now.kind} siteCode={done?.site_code ?? ''} />;
    if (now.closed || !hasCode)
      return (
        <CodeStep
          now={now}
          code={code}
          onCode={setCode}
          onGo={() => {
            setHasCode(true);
          }}
        />
      );
    const common = {
      code,
      onDone: setDone,
      onWrongCode: () => {
        setHasCode(false);
        void refetch();
      },
    };
    return now.kind === 'hub' ? <HubWizard {...common} stage={now.step} /> : <NodeWizard {...common} />;
  };
  return (
    <ToastProvider>
      <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'start center', p: 2 }}>
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 4 }, width: '100%', maxWidth: 640 }}>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mb: 3 }}>
            <img src="/icon.svg" alt="" width={40} height={40} />
            <Typography variant="h1" sx={{ flexGrow: 1 }}>
              {speech.say(now?.kind === 'node' ? NODE : HUB)}
            </Typography>
            <Button
              lang={language === 'fa' ? 'en' : 'fa'}
              onClick={() => prefer({ language: language === 'fa' ? 'en' : 'fa' })}
            >
              {language === 'fa' ? 'English' : 'فارسی'}
            </Button>
          </Stack>
          {error && <RefusalView error={error} />}
          {!now && !error && <Busy />}
          {wizard()}
        </Paper>
      </Box>
    </ToastProvider>
  );
}
