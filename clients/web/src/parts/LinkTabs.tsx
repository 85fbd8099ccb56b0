// Pages and lists that belong together, as tabs: each is an address, so that Back goes back and a
// tab can be sent to a colleague.
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useLocation } from 'react-router';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export interface LinkTab {
  to: string; // "/stock", "/used-parts?state=shipped"
  label: Phrase;
}

const holds = (all: URLSearchParams, some: URLSearchParams) =>
  [...some].every(([name, value]) => all.get(name) === value);

// The tab of an address: of those on its path, the one that says most of what its query says.
export function tabOf(tabs: LinkTab[], pathname: string, search: string): string | false {
  const asked = new URLSearchParams(search);
  const fitting = tabs
    .map(({ to }) => ({ to, url: new URL(to, 'http://here') }))
    .filter(({ url }) => url.pathname === pathname && holds(asked, url.searchParams))
    .sort((a, b) => b.url.searchParams.size - a.url.searchParams.size);
  return fitting[0]?.to ?? false;
}

export function LinkTabs({ tabs, label }: { tabs: LinkTab[]; label: Phrase }) {
  const speech = useSpeech();
  const { pathname, search } = useLocation();
  return (
    <Tabs
      value={tabOf(tabs, pathname, search)}
      aria-label={speech.say(label)}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ mb: 1.5, '@media print': { display: 'none' } }}
    >
      {tabs.map((tab) => (
        <Tab key={tab.to} value={tab.to} label={speech.say(tab.label)} component={Link} to={tab.to} replace />
      ))}
    </Tabs>
  );
}
