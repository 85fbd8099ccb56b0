// How it looks: one theme a language and shade. Vazirmatn carries both scripts; direction, mirrored
// styles and the words of MUI's own controls follow the language.
import createCache from '@emotion/cache';
import { createTheme, type Theme } from '@mui/material/styles';
import { prefixer } from 'stylis';
import type { LanguageName } from '@/words/phrase';
import { CONTROLS } from './controls';
import { mirror } from './mirror';

export type Shade = 'light' | 'dark';

const FONT = "'Vazirmatn Variable', system-ui, sans-serif";
export const MONOSPACE = "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace";

const TEAL = { light: '#0b5d57', dark: '#6fd3c8' };

export function themeOf(language: LanguageName, shade: Shade): Theme {
  const isDark = shade === 'dark';
  return createTheme(
    {
      direction: language === 'fa' ? 'rtl' : 'ltr',
      palette: {
        mode: shade,
        primary: { main: TEAL[shade] },
        secondary: { main: isDark ? '#f2b866' : '#9a5a00' },
        background: isDark
          ? { default: '#11181a', paper: '#182224' }
          : { default: '#f4f6f5', paper: '#ffffff' },
        warning: { main: isDark ? '#f2b866' : '#8a5200' },
        error: { main: isDark ? '#ff9a8f' : '#b3261e' },
        success: { main: isDark ? '#8fd694' : '#1e6b2d' },
        info: { main: isDark ? '#8ec7ff' : '#0a5a9c' },
      },
      typography: {
        fontFamily: FONT,
        fontSize: 14,
        h1: { fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.5 },
        h2: { fontSize: '1.0625rem', fontWeight: 700, lineHeight: 1.5 },
        h3: { fontSize: '0.9375rem', fontWeight: 700, lineHeight: 1.5 },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      shape: { borderRadius: 8 },
      components: {
        MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 40 } } },
        MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40 } } },
        MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
        MuiFormControl: { defaultProps: { size: 'small' } },
        MuiAutocomplete: { defaultProps: { size: 'small' } },
        MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
        MuiLink: { defaultProps: { underline: 'hover' } },
        // Numbers are written from left to right in both scripts: their units stand in line at the right.
        // (What is written here for Persian is mirrored.)
        MuiTableCell: {
          styleOverrides: {
            alignRight: {
              textAlign: language === 'fa' ? 'left' : 'right',
              fontVariantNumeric: 'tabular-nums',
            },
          },
        },
        MuiCssBaseline: {
          styleOverrides: {
            '*:focus-visible': { outline: `2px solid ${TEAL[shade]}`, outlineOffset: 2 },
            '@media (prefers-reduced-motion: reduce)': {
              '*, ::before, ::after': {
                animationDuration: '0s !important',
                transitionDuration: '0s !important',
              },
            },
          },
        },
      },
    },
    language === 'fa' ? CONTROLS : {},
  );
}

// What the page's policy asks of a style that is made while it runs.
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

export function styleCacheOf(language: LanguageName) {
  const cache = createCache({
    key: language === 'fa' ? 'rtl' : 'ltr',
    stylisPlugins: language === 'fa' ? [prefixer, mirror] : [prefixer],
    ...(nonce ? { nonce } : {}),
  });
  cache.compat = true; // no server draws these pages, so that :first-child is safe
  return cache;
}
