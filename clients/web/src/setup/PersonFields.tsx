// The first person of a site: how he signs in, and what he is called.
import TextField from '@mui/material/TextField';
import { NewPasswordField } from '@/parts/form/NewPasswordField';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const LOGIN = phrase('نام کاربری', 'Login');
const NAME = phrase('نام', 'Name');
const PASSWORD = phrase('گذرواژه (دست‌کم ۸ نویسه)', 'Password (at least 8 characters)');

export interface Person {
  login: string;
  name: string;
  password: string;
}
export const NOBODY: Person = { login: '', name: '', password: '' };
export const isPerson = ({ login, password }: Person) => login.trim() !== '' && password.length >= 8;

interface Props {
  person: Person;
  onChange: (person: Person) => void;
}

export function PersonFields({ person, onChange }: Props) {
  const speech = useSpeech();
  return (
    <>
      <TextField
        label={speech.say(LOGIN)}
        name="login"
        value={person.login}
        onChange={(event) => onChange({ ...person, login: event.target.value })}
        slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'username' } }}
        autoFocus
        required
      />
      <TextField
        label={speech.say(NAME)}
        name="name"
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
        slotProps={{ htmlInput: { dir: 'auto' } }}
      />
      <NewPasswordField
        label={speech.say(PASSWORD)}
        value={person.password}
        onChange={(password) => onChange({ ...person, password })}
      />
    </>
  );
}
