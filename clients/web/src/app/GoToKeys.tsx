// G, then a letter, goes to a screen.
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Screen } from '@/consoles/console';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';

const GO = phrase('رفتن به … (G و حرف صفحه)', 'Go to … (G and the letter of a screen)');
const PATIENCE = 1_500; // ms for the second key

export function GoToKeys({ screens }: { screens: Screen[] }) {
  const navigate = useNavigate();
  const until = useRef(0);
  useKeys([{ key: 'KeyG', does: GO, run: () => (until.current = Date.now() + PATIENCE) }]);
  useEffect(() => {
    const second = (event: KeyboardEvent) => {
      if (Date.now() > until.current || event.code === 'KeyG') return;
      until.current = 0;
      const screen = screens.find(({ key }) => key === event.code);
      if (!screen) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate(screen.path);
    };
    // Before the keys of the screen: after G the letter is not theirs.
    window.addEventListener('keydown', second, { capture: true });
    return () => window.removeEventListener('keydown', second, { capture: true });
  }, [navigate, screens]);
  return null;
}
