import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { Tabs } from '@/parts/Tabs';
import { CASES, CASE_TAB, LATE_TAB } from './tabs';

export function CaseTabs() {
  const { data: person } = useQuery(me);
  if (person?.site_kind !== 'central' || !person.reads.includes('network')) return null;
  return <Tabs tabs={[CASE_TAB, LATE_TAB]} label={CASES} />;
}
