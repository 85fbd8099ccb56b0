import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AddUserDialog } from './AddUserDialog';
import { UserTabs } from './UserTabs';

const spec: ListSpec<'users'> = {
  noun: 'users',
  title: phrase('کاربران و دسترسی', 'Users and rights'),
  columns: ['login', 'name', 'roles', 'site_code'],
  sortable: ['login'],
  filters: ['site_code'],
  empty: phrase('هنوز کاربری نیست.', 'There is no user yet.'),
};

export default function Users() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [isOpen, setIsOpen] = useState(false);
  const may = person?.may.includes('AddUser') ?? false;
  const word = speech.command('AddUser');
  const open = () => setIsOpen(true);
  useKeys(may ? [{ key: 'KeyN', does: { fa: word, en: word }, run: open }] : []);
  return (
    <>
      <UserTabs />
      <ListScreen
        spec={spec}
        actions={
          may && (
            <Button variant="contained" onClick={open} aria-keyshortcuts="N">
              {word}
            </Button>
          )
        }
      />
      {isOpen && <AddUserDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
