import MessagesIcon from '@mui/icons-material/SmsOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

const list = {
  path: '/messages',
  title: phrase('پیام‌ها', 'Messages'),
  element: onDemand(() => import('./Messages')),
  reads: 'service',
} as const;

export const messages: Console = {
  name: 'messages',
  group: 'network', // a set-up of the centre, and its daily look after
  screens: [
    // The centre alone sends; at other sites the messages of a job stand on its page.
    {
      ...list,
      at: ['central'],
      menu: { icon: MessagesIcon, order: 105, within: ['/message-templates', '/message-policies'] },
      key: 'Digit5',
    },
    { ...list, at: ['branch', 'office', 'agent', 'technician'] },
    {
      path: '/message-templates',
      title: phrase('متن پیام‌ها', 'Texts of messages'),
      element: onDemand(() => import('./Templates')),
    },
    {
      path: '/message-policies',
      title: phrase('ضوابط پیام', 'Policy of messages'),
      element: onDemand(() => import('./Policy')),
    },
  ],
};
