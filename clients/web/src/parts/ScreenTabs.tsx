// Screens that belong together, one entry in the menu: each a tab with an address of its own.
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { me } from '@/api/queries';
import type { Me } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export interface ScreenTab {
  path: string;
  title: Phrase;
  reads?: Me['reads'][number]; // who may not read this has no such tab
  keeps?: string[]; // parameters of the address that go along: ["agent"]
}

export function ScreenTabs({ tabs, label }: { tabs: ScreenTab[]; label: Phrase }) {
  const speech = useSpeech();
  const { pathname, search } = useLocation();
  const { data: person } = useQuery(me);
  const shown = tabs.filter(({ reads }) => !reads || person?.reads.includes(reads));
  const current = shown.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))?.path;
  const kept = (names: string[] = []) => {
    const here = new URLSearchParams(search);
    const params = new URLSearchParams(names.flatMap((name) => pair(name, here.get(name))));
    return params.size > 0 ? `?${params.toString()}` : '';
  };
  return (
    <Tabs
      value={current ?? false}
      aria-label={speech.say(label)}
      variant="scrollable"
      sx={{
        mb: 2,
        minHeight: 40,
        borderBottom: 1,
        borderColor: 'divider',
        '@media print': { display: 'none' },
      }}
    >
      {shown.map(({ path, title, keeps }) => (
        <Tab
          key={path}
          value={path}
          label={speech.say(title)}
          component={Link}
          to={path + kept(keeps)}
          sx={{ minHeight: 40 }}
        />
      ))}
    </Tabs>
  );
}

const pair = (name: string, value: string | null): [string, string][] => (value ? [[name, value]] : []);
