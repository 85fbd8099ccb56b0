// What this person may do and see here, as the site says it.
import Typography from '@mui/material/Typography';
import type { Me } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('نقش‌ها و اختیارهای من', 'My roles and rights');
const ROLES = phrase('نقش‌ها', 'Roles');
const MAY = phrase('می‌توانم ثبت کنم', 'I may record');
const NOTHING = phrase('هیچ؛ تنها می‌بینم', 'nothing; I only read');

export function OwnRights({ person }: { person: Me }) {
  const speech = useSpeech();
  const roles = speech.list(person.roles.map((role) => speech.choice('role', role)));
  const may = speech.list(person.may.map((command) => speech.command(command)));
  return (
    <Panel title={speech.say(TITLE)}>
      <Typography variant="body2">
        <b>{speech.say(ROLES)}:</b> {roles}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        <b>{speech.say(MAY)}:</b> {may || speech.say(NOTHING)}
      </Typography>
    </Panel>
  );
}
