import { act, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { onDemand } from './console';

it('a screen whose code is here is drawn at once', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const Screen = onDemand(() => Promise.resolve({ default: () => 'jobs' }));
  const drawn: string[] = [];
  function Waiting() {
    drawn.push('waiting');
    return null;
  }
  await Screen.load();
  const root = document.createElement('div');
  act(() => {
    createRoot(root).render(
      <Suspense fallback={<Waiting />}>
        <Screen />
      </Suspense>,
    );
  });
  expect([root.textContent, drawn]).toEqual(['jobs', []]);
});
