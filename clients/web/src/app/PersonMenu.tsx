import PersonIcon from '@mui/icons-material/PersonOutlined';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '@/api/types';
import { useShade } from '@/theme/LookProvider';
import { phrase } from '@/words/phrase';
import { useLanguage, useSpeech } from '@/words/speech';
import { useSignOut } from './signing';

const OWN = phrase('حساب من', 'My account');
const DARK = phrase('پوسته تیره', 'Dark theme');
const LIGHT = phrase('پوسته روشن', 'Light theme');
const PERSIAN_DIGITS = phrase('رقم‌های فارسی', 'Persian digits');
const LATIN_DIGITS = phrase('رقم‌های لاتین', 'Latin digits');
const ACCOUNT = phrase('گذرواژه و رمز تأیید', 'Password and PIN');
const SIGN_OUT = phrase('خروج', 'Sign out');

export function PersonMenu({ person }: { person: Me }) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { language, digits, prefer } = useLanguage();
  const { shade, prefer: preferShade } = useShade();
  const signOut = useSignOut();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const roles = speech.list(person.roles.map((role) => speech.choice('role', role)));
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Tooltip title={person.name}>
        <IconButton
          aria-label={speech.say(OWN)}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <PersonIcon />
        </IconButton>
      </Tooltip>
      {anchor && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
          <ListSubheader sx={{ lineHeight: 1.8, maxWidth: 280 }}>
            <bdi>{person.name}</bdi> · {roles}
          </ListSubheader>
          <Divider />
          <MenuItem
            lang={language === 'fa' ? 'en' : 'fa'}
            onClick={choose(() => prefer({ language: language === 'fa' ? 'en' : 'fa' }))}
          >
            {language === 'fa' ? 'English' : 'فارسی'}
          </MenuItem>
          <MenuItem onClick={choose(() => prefer({ digits: digits === 'persian' ? 'latin' : 'persian' }))}>
            {speech.say(digits === 'persian' ? LATIN_DIGITS : PERSIAN_DIGITS)}
          </MenuItem>
          <MenuItem onClick={choose(() => preferShade(shade === 'dark' ? 'light' : 'dark'))}>
            {speech.say(shade === 'dark' ? LIGHT : DARK)}
          </MenuItem>
          <MenuItem onClick={choose(() => void navigate('/account'))}>{speech.say(ACCOUNT)}</MenuItem>
          <Divider />
          <MenuItem onClick={choose(() => signOut.mutate())}>{speech.say(SIGN_OUT)}</MenuItem>
        </Menu>
      )}
    </>
  );
}
