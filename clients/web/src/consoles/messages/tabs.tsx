// What customers are told, in which words, and when.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const MESSAGES = phrase('پیام‌ها', 'Messages');
const TABS: ScreenTab[] = [
  { path: '/messages', title: MESSAGES, reads: 'service' },
  { path: '/message-templates', title: phrase('متن‌ها', 'Texts') },
  { path: '/message-policies', title: phrase('ضوابط', 'Policy') },
];

export const MessageTabs = () => <Tabs tabs={TABS} label={MESSAGES} />;
