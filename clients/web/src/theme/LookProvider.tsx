import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '@/words/speech';
import { styleCacheOf, themeOf, type Shade } from './theme';

const STORED = 'amani.shade';
const ShadeContext = createContext<{ shade: Shade; prefer: (shade: Shade) => void } | null>(null);

export function LookProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [stored, setStored] = useState(() => localStorage.getItem(STORED));
  const shade: Shade = stored === 'dark' || stored === 'light' ? stored : prefersDark ? 'dark' : 'light';
  const theme = useMemo(() => themeOf(language, shade), [language, shade]);
  const cache = useMemo(() => styleCacheOf(language), [language]);
  const value = useMemo(
    () => ({
      shade,
      prefer: (wanted: Shade) => {
        localStorage.setItem(STORED, wanted);
        setStored(wanted);
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
