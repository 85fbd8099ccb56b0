// What tests have begun is ended behind them.
import { afterAll, afterEach } from 'vitest';
import { closeBrowser, failed, type Person } from './person.ts';
import type { World } from './world.ts';

export function endAfterAll(world: () => World): void {
  afterAll(async () => {
    await world().end();
    await closeBrowser();
  });
}

// Whoever is at a page when a test ends leaves it; what he saw is kept if the test failed.
export function leaveAfterEach(person: () => Person | null): void {
  afterEach((context) => person()?.leave(failed(context)));
}
