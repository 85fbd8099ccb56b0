// Today at the counter: what waits, what was promised, what is ready; and any device found by whatever
// its owner can say of it.
import AdmitIcon from '@mui/icons-material/AddTask';
import DeliverIcon from '@mui/icons-material/HandshakeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '@/input/keys';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CounterTabs } from '../tabs';
import { FindBox } from './FindBox';
import { Today } from './Today';

const TITLE = phrase('پیشخوان', 'Counter');
const ADMIT = phrase('پذیرش', 'Admit');
const DELIVER = phrase('تحویل', 'Deliver');

export default function Counter() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [isDelivering, setIsDelivering] = useState(false);
  const admit = () => void navigate('/admission');
  const deliver = () => {
    setIsDelivering(!isDelivering);
    box.current?.focus();
  };
  useKeys([
    { key: 'KeyA', does: ADMIT, run: admit },
    { key: 'KeyD', does: DELIVER, run: deliver },
  ]);
  return (
    <>
      <CounterTabs />
      <PageHead title={speech.say(TITLE)}>
        <Button
          variant="contained"
          size="large"
          startIcon={<AdmitIcon />}
          aria-keyshortcuts="A"
          onClick={admit}
        >
          {speech.say(ADMIT)} (A)
        </Button>
        <Button
          variant={isDelivering ? 'contained' : 'outlined'}
          size="large"
          startIcon={<DeliverIcon />}
          aria-keyshortcuts="D"
          aria-pressed={isDelivering}
          onClick={deliver}
        >
          {speech.say(DELIVER)} (D)
        </Button>
      </PageHead>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FindBox inputRef={box} isDelivering={isDelivering} />
        <Today />
      </Box>
    </>
  );
}
