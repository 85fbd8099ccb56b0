// What has been recorded here and has not reached the centre, and why not.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { status } from '@/api/queries';
import { troubleOf } from '@/api/types';
import { Figure } from '@/parts/Figure';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('در انتظار ارسال', 'Waiting to be sent');
const DOCUMENTS = phrase('سند', 'Documents');
const CONTACT = phrase('آخرین تماس با مرکز: {at}', 'Last contact with the hub: {at}');
const NEVER = phrase('هنوز با مرکز تماس نگرفته است.', 'No contact with the hub yet.');
const NEXT = phrase('تلاش بعدی: {at}', 'Next try: {at}');
const FINE = phrase('همه رسیده است؛ چیزی نمانده.', 'All of it has arrived; nothing is left.');
const WILL_LEAVE = phrase('در تماس بعدی فرستاده می‌شود.', 'It leaves at the next contact.');
const SYNC = phrase('همگام‌سازی', 'Sync');

export function WaitingToSend() {
  const speech = useSpeech();
  const { data: now } = useQuery(status);
  if (!now) return null;
  const trouble = troubleOf(now);
  const why = speech.said(trouble?.messages ?? (now.to_send === 0 ? FINE : WILL_LEAVE));
  return (
    <Panel
      title={speech.say(TITLE)}
      actions={
        <Button component={Link} to="/sync">
          {speech.say(SYNC)}
        </Button>
      }
    >
      <Figure label={DOCUMENTS} to="/sync" {...(trouble?.kind === 'permanent' ? { tone: 'error' } : {})}>
        {speech.number(now.to_send)}
      </Figure>
      <Box sx={{ mt: 0.5 }}>
        <Typography variant="body2">{why}</Typography>
        {trouble?.remedy && <Typography variant="body2">{speech.said(trouble.remedy)}</Typography>}
        <Typography variant="body2" color="text.secondary">
          {now.last_contact ? speech.say(CONTACT, { at: speech.ago(now.last_contact) }) : speech.say(NEVER)}
          {now.to_send > 0 && now.next_sync && ` ${speech.say(NEXT, { at: speech.time(now.next_sync) })}`}
        </Typography>
      </Box>
    </Panel>
  );
}
