import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['*.shots.ts'], hookTimeout: 60_000, fileParallelism: false } });
