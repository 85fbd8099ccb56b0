// Whose it is and whose it was, the present owner with the way to reach him.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { RecordOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OWNER = phrase('مالک', 'Owner');
const NOBODY = phrase('مالکی ثبت نشده است.', 'No owner is recorded.');
const EARLIER = phrase('مالکان پیشین', 'Earlier owners');
const SPAN = phrase('از {since} تا {until}', 'from {since} to {until}');
const SINCE = phrase('از {since}', 'since {since}');

export function Owners({ serial, actions }: { serial: RecordOf<'serials'>; actions: ReactNode }) {
  const speech = useSpeech();
  const day = (iso: string | null) => (iso ? speech.day(iso) : '');
  const present = serial.owners.find(({ until }) => until === null);
  const earlier = serial.owners.filter((each) => each !== present).toReversed();
  return (
    <Panel title={speech.say(OWNER)} actions={actions}>
      {serial.owner ? (
        <>
          <Facts
            record={{ ...serial }}
            rows="serials"
            members={['owner_name', 'owner_mobile', 'owner_national_id', 'owner_address']}
          />
          {present?.since && (
            <Typography variant="body2" sx={{ mt: 1 }}>
              {speech.say(SINCE, { since: day(present.since) })}
            </Typography>
          )}
        </>
      ) : (
        <Typography variant="body2">{speech.say(NOBODY)}</Typography>
      )}
      {earlier.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Typography variant="h3">{speech.say(EARLIER)}</Typography>
          {earlier.map((each) => (
            <Typography key={`${each.owner} ${each.since}`} variant="body2" component="div" sx={{ mt: 0.5 }}>
              {each.owner_name && <CodeLink text={each.owner_name} to={`/customers/${each.owner}`} />}{' '}
              {speech.say(SPAN, { since: day(each.since), until: day(each.until) })}
            </Typography>
          ))}
        </Box>
      )}
    </Panel>
  );
}
