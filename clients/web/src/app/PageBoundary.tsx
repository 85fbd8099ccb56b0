// A screen that fails takes nothing else with it. A page older than its program (after an upgrade)
// finds its pieces gone, and loads itself anew; what was typed is kept as a draft.
import { Component, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { store, stored } from '@/api/stored';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const AGAIN = phrase('دوباره باز کردن', 'Open again');
const RELOADED = 'amani.reloaded';

const isMissingPiece = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override componentDidCatch(error: unknown) {
    const before = Number(stored(RELOADED, 'tab') ?? 0);
    if (!isMissingPiece(error) || Date.now() - before < 60_000) return;
    store(RELOADED, String(Date.now()), 'tab');
    window.location.reload();
  }
  override render() {
    return this.state.error === null ? this.props.children : <Fault error={this.state.error} />;
  }
}

function Fault({ error }: { error: unknown }) {
  const speech = useSpeech();
  return (
    <RefusalView
      error={error}
      takesFocus
      action={<Button onClick={() => window.location.reload()}>{speech.say(AGAIN)}</Button>}
    />
  );
}
