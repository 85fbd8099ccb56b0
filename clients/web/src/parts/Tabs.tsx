// Screens and lists that belong together, as tabs: each is an address, so that Back goes back and a
// tab can be sent to a colleague.
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { me } from '@/api/queries';
import type { Me } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export interface ScreenTab {
  path: string; // "/stock", "/used-parts?state=shipped"
  title: Phrase;
  reads?: Me['reads'][number]; // who may not read this has no such tab
  at?: Me['site_kind'][]; // kinds of sites that have it; all when missing
  keeps?: string[]; // parameters of the address that go along: ["agent"]
}

const holds = (all: URLSearchParams, some: URLSearchParams) =>
  [...some].every(([name, value]) => all.get(name) === value);
const isWithin = (path: string, pathname: string) => pathname === path || pathname.startsWith(`${path}/`);

// The tab of an address: of those on its path, the one that says most of what its query says.
export function tabOf(tabs: ScreenTab[], pathname: string, search: string): string | false {
  const asked = new URLSearchParams(search);
  const fitting = tabs
    .map(({ path }) => ({ path, url: new URL(path, 'http://here') }))
    .filter(({ url }) => isWithin(url.pathname, pathname) && holds(asked, url.searchParams))
    .sort((a, b) => b.url.searchParams.size - a.url.searchParams.size);
  return fitting[0]?.path ?? false;
}

function withKept(path: string, names: string[], search: string): string {
  const here = new URLSearchParams(search);
  const kept = names.flatMap((name) => (here.has(name) ? [[name, here.get(name) ?? '']] : []));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept).toString()}` : path;
}

export function Tabs({ tabs, label }: { tabs: ScreenTab[]; label: Phrase }) {
  const speech = useSpeech();
  const { pathname, search } = useLocation();
  const { data: person } = useQuery(me);
  const shown = tabs.filter(
    ({ reads, at }) =>
      person !== undefined &&
      person !== null &&
      (!reads || person.reads.includes(reads)) &&
      (!at || at.includes(person.site_kind)),
  );
  if (shown.length < 2) return null;
  return (
    <MuiTabs
      value={tabOf(shown, pathname, search)}
      aria-label={speech.say(label)}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ mb: 2, borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}
    >
      {shown.map(({ path, title, keeps = [] }) => (
        <Tab
          key={path}
          value={path}
          label={speech.say(title)}
          component={Link}
          to={withKept(path, keeps, search)}
        />
      ))}
    </MuiTabs>
  );
}
