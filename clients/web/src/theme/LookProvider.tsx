import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { store, stored } from '@/api/stored';
import { useLanguage } from '@/words/speech';
import { styleCacheOf, themeOf, type Shade } from './theme';

const STORED = 'amani.shade';
const ShadeContext = createContext<{ shade: Shade; prefer: (shade: Shade) => void } | null>(null);

export function LookProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState(() => stored(STORED));
  const shade: Shade = chosen === 'dark' || chosen === 'light' ? chosen : prefersDark ? 'dark' : 'light';
  const theme = useMemo(() => themeOf(language, shade), [language, shade]);
  const cache = useMemo(() => styleCacheOf(language), [language]);
  const value = useMemo(
    () => ({
      shade,
      prefer: (wanted: Shade) => {
        store(STORED, wanted);
        setChosen(wanted);
      },
    }),
    [shade],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = theme.direction;
  }, [language, theme.direction]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <ShadeContext value={value}>{children}</ShadeContext>
      </ThemeProvider>
    </CacheProvider>
  );
}

export function useShade() {
  const shade = useContext(ShadeContext);
  if (!shade) throw new Error('no LookProvider');
  return shade;
}
