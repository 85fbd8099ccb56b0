import { Tabs } from '@/parts/Tabs';
import { CASES, CASE_TAB, LATE_TAB } from './tabs';

export const CaseTabs = () => <Tabs tabs={[CASE_TAB, LATE_TAB]} label={CASES} />;
