import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { licences, licencesOfWorkers } from './licences';
import { preloads } from './preloads';

// The programs serve what is built from inside their binaries; while developing, a running node or
// hub answers the API: AMANI_NODE=http://127.0.0.1:8481 npm run dev
const program = process.env.AMANI_NODE ?? 'http://127.0.0.1:8480';

export default defineConfig({
  plugins: [react(), licences(), preloads()],
  worker: { format: 'es', plugins: () => [licencesOfWorkers()] },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: '../../build/web/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The program answers to its own name alone.
  server: { proxy: { '/api': { target: program, changeOrigin: true, headers: { origin: program } } } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
