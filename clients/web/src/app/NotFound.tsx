import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { Empty } from '@/parts/Empty';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const NO_PAGE = phrase(
  'چنین صفحه‌ای نیست، یا در این محل و با این نقش دیده نمی‌شود.',
  'There is no such page, or not at this site and with this role.',
);
const HOME = phrase('به خانه', 'Home');

export function NotFound() {
  const speech = useSpeech();
  return (
    <Empty why={NO_PAGE}>
      <Button component={Link} to="/" variant="contained">
        {speech.say(HOME)}
      </Button>
    </Empty>
  );
}
