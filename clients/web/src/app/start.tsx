// The page is drawn once, when it is known who is here, in which words, and on which screen; a site that
// takes its time is waited for on the page.
import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { me, newQueryClient } from '@/api/queries';
import { choices, words } from '@/words/speech';
import { App } from './App';
import { loadScreenAt, menuOf } from './screens';

const PATIENCE = 1_000; // ms

async function beginning(client: QueryClient): Promise<void> {
  const address = window.location.pathname;
  void loadScreenAt(address);
  const person = await client.query(me);
  if (!person) return;
  const home = menuOf(person)[0]?.path ?? address;
  await Promise.all([
    client.query(words),
    client.query(choices),
    loadScreenAt(address === '/' ? home : address),
  ]);
}

export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const client = newQueryClient();
  const isReady = beginning(client).catch(() => undefined); // what failed is said on the page
  await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
