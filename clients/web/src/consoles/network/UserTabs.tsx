import { Tabs } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const PEOPLE = phrase('کاربران و دسترسی', 'Users and rights');
const TABS = [
  { path: '/users', title: phrase('کاربران', 'Users') },
  { path: '/roles', title: phrase('اختیار نقش‌ها', 'What roles may do') },
];

export const UserTabs = () => <Tabs label={PEOPLE} tabs={TABS} />;
