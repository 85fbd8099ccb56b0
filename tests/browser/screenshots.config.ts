import { defineConfig } from 'vitest/config';

// Two at a time: a file waits for pages more than it works.
export default defineConfig({ test: { include: ['*.shots.ts'], hookTimeout: 60_000, maxWorkers: 2 } });
