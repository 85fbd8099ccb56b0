import MoreIcon from '@mui/icons-material/MoreHoriz';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Screen } from '@/consoles/console';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export const MENU_WIDTH = 208;
const SHOWN_AT_BOTTOM = 4;
const MENU = phrase('منو', 'Menu');
const MORE = phrase('بیشتر', 'More');

const isWithin = ({ path, menu }: Screen, pathname: string) =>
  [path, ...(menu?.within ?? [])].some((each) => pathname === each || pathname.startsWith(`${each}/`));

function Entries({ menu, onOpen }: { menu: Screen[]; onOpen?: () => void }) {
  const speech = useSpeech();
  const { pathname } = useLocation();
  return (
    <List dense>
      {menu.map((screen) => {
        const { path, title, menu: place } = screen;
        const Icon = place?.icon;
        return (
          <ListItem key={path} disablePadding>
            <ListItemButton
              component={Link}
              to={path}
              selected={isWithin(screen, pathname)}
              onClick={onOpen}
              sx={{ minHeight: 42 }}
            >
              <ListItemIcon sx={{ minWidth: 38 }}>{Icon && <Icon />}</ListItemIcon>
              <ListItemText primary={speech.say(title)} />
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
}

export function SideMenu({ menu }: { menu: Screen[] }) {
  const speech = useSpeech();
  return (
    <Box
      component="nav"
      aria-label={speech.say(MENU)}
      sx={{
        width: MENU_WIDTH,
        flexShrink: 0,
        display: { xs: 'none', md: 'block' },
        borderInlineEnd: 1,
        borderColor: 'divider',
        '@media print': { display: 'none' },
      }}
    >
      <Entries menu={menu} />
    </Box>
  );
}

// On a phone: four entries at the bottom, the rest behind the fifth.
export function BottomMenu({ menu }: { menu: Screen[] }) {
  const speech = useSpeech();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const shown = menu.slice(0, SHOWN_AT_BOTTOM);
  return (
    <Paper
      component="nav"
      aria-label={speech.say(MENU)}
      elevation={3}
      sx={{
        display: { xs: 'block', md: 'none' },
        position: 'fixed',
        bottom: 0,
        insetInline: 0,
        zIndex: 'appBar',
        '@media print': { display: 'none' },
      }}
    >
      <BottomNavigation showLabels value={shown.find((screen) => isWithin(screen, pathname))?.path ?? false}>
        {shown.map(({ path, title, menu: place }) => {
          const Icon = place?.icon;
          return (
            <BottomNavigationAction
              key={path}
              value={path}
              label={speech.say(title)}
              icon={Icon && <Icon />}
              component={Link}
              to={path}
              sx={{ minWidth: 0, px: 0.5 }}
            />
          );
        })}
        {menu.length > SHOWN_AT_BOTTOM && (
          <BottomNavigationAction
            label={speech.say(MORE)}
            icon={<MoreIcon />}
            onClick={() => setIsOpen(true)}
            sx={{ minWidth: 0, px: 0.5 }}
          />
        )}
      </BottomNavigation>
      <Drawer anchor="bottom" open={isOpen} onClose={() => setIsOpen(false)}>
        <Entries menu={menu} onOpen={() => setIsOpen(false)} />
      </Drawer>
    </Paper>
  );
}
