// The tabs of a screen whose parts have addresses of their own.
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { Link, useLocation } from 'react-router';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export function Tabs({ label, tabs }: { label: Phrase; tabs: { path: string; title: Phrase }[] }) {
  const speech = useSpeech();
  const { pathname } = useLocation();
  const current = tabs.find(({ path }) => pathname === path)?.path ?? false;
  return (
    <MuiTabs
      value={current}
      aria-label={speech.say(label)}
      variant="scrollable"
      allowScrollButtonsMobile
      sx={{ mb: 2, borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}
    >
      {tabs.map(({ path, title }) => (
        <Tab key={path} value={path} label={speech.say(title)} component={Link} to={path} />
      ))}
    </MuiTabs>
  );
}
