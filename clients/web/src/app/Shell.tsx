// The frame of every page: header, menu, the screen, and what is the same everywhere (palette,
// keys, scans).
import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Busy } from '@/parts/Busy';
import { Suspense, useEffect, useMemo } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import type { Me } from '@/api/types';
import { GoToKeys } from './GoToKeys';
import { Header } from './Header';
import { KeysDialog } from './KeysDialog';
import { SideMenu, BottomMenu, MENU_WIDTH } from './Menu';
import { NotFound } from './NotFound';
import { PageBoundary } from './PageBoundary';
import { Palette } from './Palette';
import { loadMenu, menuOf, screensOf } from './screens';

export function Shell({ person }: { person: Me }) {
  const screens = useMemo(() => screensOf(person), [person]);
  const menu = useMemo(() => menuOf(person), [person]);
  useEffect(() => loadMenu(menu), [menu]);
  const { pathname } = useLocation();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const home = menu[0]?.path ?? '/sync';
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Header person={person} />
      <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0 }}>
        {isWide && <SideMenu menu={menu} />}
        <Box
          component="main"
          sx={{
            flexGrow: 1,
            minWidth: 0,
            p: { xs: 1.5, md: 2.5 },
            pb: { xs: 10, md: 2.5 },
            maxWidth: { md: `calc(100vw - ${MENU_WIDTH}px)` },
          }}
        >
          <PageBoundary key={pathname}>
            <Suspense fallback={<Busy />}>
              <Routes>
                {screens.map(({ path, element: Element }) => (
                  <Route key={path} path={path} element={<Element />} />
                ))}
                <Route path="/" element={<Navigate to={home} replace />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </Suspense>
          </PageBoundary>
        </Box>
      </Box>
      {!isWide && <BottomMenu menu={menu} />}
      <Palette screens={screens} />
      <KeysDialog screens={screens} />
      <GoToKeys screens={screens} />
    </Box>
  );
}
