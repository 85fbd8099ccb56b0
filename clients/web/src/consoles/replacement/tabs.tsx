// What is exchanged, by whose leave, and under which policy.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const REPLACEMENTS = phrase('تعویض', 'Replacements');
const TABS: ScreenTab[] = [{ path: '/replacements', title: phrase('پرونده‌ها', 'Cases') }];

export const ReplacementTabs = () => <Tabs tabs={TABS} label={REPLACEMENTS} />;
