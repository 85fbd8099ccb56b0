import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import { site } from '@/api/queries';
import type { Me } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { CodeBox } from './CodeBox';
import { Inbox } from './Inbox';
import { PersonMenu } from './PersonMenu';
import { SyncChip } from './SyncChip';

// It stays as it is when another screen is opened.
export const Header = memo(function Header({ person }: { person: Me }) {
  const speech = useSpeech();
  const { data: own } = useQuery(site);
  return (
    <AppBar
      position="sticky"
      color="default"
      elevation={0}
      sx={{
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        '@media print': { display: 'none' },
      }}
    >
      <Toolbar
        sx={{
          gap: { xs: 1, md: 2 },
          minHeight: { xs: 56, md: 64 },
          flexWrap: { xs: 'wrap', sm: 'nowrap' },
          py: { xs: 1, sm: 0 },
        }}
      >
        <Box
          component={Link}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: 'inherit',
            textDecoration: 'none',
            minWidth: 0,
            flex: { xs: '1 1 0', sm: '0 1 auto' }, // on a phone the name gives way to what stands beside it
          }}
        >
          <img src="/icon.svg" alt="" width={28} height={28} />
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap sx={{ fontWeight: 700, lineHeight: 1.3 }}>
              <bdi>{person.site_name}</bdi>
            </Typography>
            <Typography
              variant="caption"
              color="text.secondary"
              noWrap
              component="p"
              sx={{ display: { xs: 'none', sm: 'block' } }}
            >
              {speech.choice('site_kind', person.site_kind)}
              {own && ` · ${speech.longDay(own.today)}`}
            </Typography>
          </Box>
        </Box>
        <Box sx={{ flexGrow: 1, order: { xs: 5, sm: 0 }, flexBasis: { xs: '100%', sm: 'auto' } }}>
          <CodeBox />
        </Box>
        <SyncChip />
        <Inbox person={person} />
        <PersonMenu person={person} />
      </Toolbar>
    </AppBar>
  );
});
