import CloseIcon from '@mui/icons-material/ExpandLess';
import OpenIcon from '@mui/icons-material/ExpandMore';
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
import { useQueryClient } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { MenuGroup, Screen } from '@/consoles/console';
import { useStored } from '@/parts/list/stored';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { aboutToOpen, entryOf, foldedMenu, type Fold } from './screens';

export const MENU_WIDTH = 208;
const BELOW_HEADER = 65; // px
const SHOWN_AT_BOTTOM = 4;
const MENU = phrase('منو', 'Menu');
const MORE = phrase('بیشتر', 'More');
const GROUPS: Record<MenuGroup, Phrase> = {
  service: phrase('خدمات', 'Service'),
  goods: phrase('انبار و داغی', 'Stock and used parts'),
  accounts: phrase('حساب‌ها و نظارت', 'Accounts and control'),
  network: phrase('شبکه و تعریف‌ها', 'Network and set-up'),
};

interface EntryProps {
  screen: Screen;
  isHere: boolean;
  onOpen?: () => void;
}

// Of all entries only those are drawn again that are left or come to.
const Entry = memo(function Entry({ screen, isHere, onOpen }: EntryProps) {
  const speech = useSpeech();
  const client = useQueryClient();
  const { path, title, menu: place } = screen;
  const Icon = place?.icon;
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={Link}
        to={path}
        selected={isHere}
        aria-current={isHere ? 'page' : undefined}
        onClick={onOpen}
        {...aboutToOpen(screen, client)}
        sx={{ minHeight: 42 }}
      >
        <ListItemIcon sx={{ minWidth: 38 }}>{Icon && <Icon />}</ListItemIcon>
        <ListItemText primary={speech.say(title)} />
      </ListItemButton>
    </ListItem>
  );
});

interface FoldedProps {
  fold: Fold;
  here: Screen | undefined; // of this fold
  onOpen?: () => void;
}

// Open as the person left it; the one that the page belongs to is never closed over it.
const Folded = memo(function Folded({ fold, here, onOpen }: FoldedProps) {
  const speech = useSpeech();
  const isHere = here !== undefined;
  const [isKept, setIsKept] = useStored(`menu.${fold.group}`, false);
  const isOpen = isHere || isKept;
  return (
    <>
      <ListItem disablePadding>
        <ListItemButton
          aria-expanded={isOpen}
          disabled={isHere}
          onClick={() => setIsKept(!isKept)}
          sx={{ minHeight: 42, '&.Mui-disabled': { opacity: 1 } }}
        >
          <ListItemText
            primary={speech.say(GROUPS[fold.group])}
            slotProps={{ primary: { variant: 'body2', color: 'text.secondary', sx: { fontWeight: 700 } } }}
          />
          {!isHere && (isOpen ? <CloseIcon color="action" /> : <OpenIcon color="action" />)}
        </ListItemButton>
      </ListItem>
      {isOpen &&
        fold.screens.map((screen) => (
          <Entry key={screen.path} screen={screen} isHere={screen === here} {...(onOpen ? { onOpen } : {})} />
        ))}
    </>
  );
});

function Entries({ menu, onOpen }: { menu: Screen[]; onOpen?: () => void }) {
  const { first, folds } = useMemo(() => foldedMenu(menu), [menu]);
  const here = entryOf(menu, useLocation().pathname);
  const opening = onOpen ? { onOpen } : {};
  return (
    <List dense>
      {first.map((screen) => (
        <Entry key={screen.path} screen={screen} isHere={screen === here} {...opening} />
      ))}
      {folds.map((fold) => (
        <Folded
          key={fold.group}
          fold={fold}
          here={fold.screens.find((screen) => screen === here)}
          {...opening}
        />
      ))}
    </List>
  );
}

export const SideMenu = memo(function SideMenu({ menu }: { menu: Screen[] }) {
  const speech = useSpeech();
  return (
    <Box
      component="nav"
      aria-label={speech.say(MENU)}
      sx={{
        width: MENU_WIDTH,
        flexShrink: 0,
        borderInlineEnd: 1,
        borderColor: 'divider',
        '@media print': { display: 'none' },
      }}
    >
      <Box
        sx={{
          position: 'sticky',
          top: BELOW_HEADER,
          maxHeight: `calc(100vh - ${BELOW_HEADER}px)`,
          overflowY: 'auto',
        }}
      >
        <Entries menu={menu} />
      </Box>
    </Box>
  );
});

// On a phone: four entries at the bottom, the rest behind the fifth.
export function BottomMenu({ menu }: { menu: Screen[] }) {
  const speech = useSpeech();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const shown = menu.slice(0, SHOWN_AT_BOTTOM);
  return (
    <Paper
      component="nav"
      aria-label={speech.say(MENU)}
      elevation={3}
      sx={{
        position: 'fixed',
        bottom: 0,
        insetInline: 0,
        zIndex: 'appBar',
        '@media print': { display: 'none' },
      }}
    >
      <BottomNavigation showLabels value={entryOf(shown, pathname)?.path ?? false}>
        {shown.map((screen) => {
          const { path, title, menu: place } = screen;
          const Icon = place?.icon;
          return (
            <BottomNavigationAction
              key={path}
              value={path}
              label={speech.say(title)}
              icon={Icon && <Icon />}
              component={Link}
              to={path}
              {...aboutToOpen(screen, client)}
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
