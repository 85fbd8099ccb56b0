import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { licences, licencesOfWorkers } from './licences';
import { preloads } from './preloads';

// The programs serve what is built from inside their binaries; while developing, a running node or
// hub answers the API: AMANI_NODE=http://127.0.0.1:8481 npm run dev
const program = process.env.AMANI_NODE ?? 'http://127.0.0.1:8480';

// What is always wanted together is one file, with all that it imports and none before it has: many small ones
// compress less well. A page begins with the first three; whatever else two screens have in common is split as
// they need it.
const GATHERED = [
  { name: 'begin', test: /src\/main\.tsx$/ },
  { name: 'start', test: /src\/app\/start\.tsx$/ },
  { name: 'counter', test: /src\/consoles\/service\/counter\/Counter\.tsx$/ },
  { name: 'list', test: /src\/parts\/list\/ListScreen\.tsx$/ },
  { name: 'form', test: /src\/parts\/form\/(CommandForm|FieldForm|Preview)\.tsx$/ },
  { name: 'record', test: /src\/parts\/record\/RecordScreen\.tsx$/ },
].map((group, at, all) => ({ ...group, priority: all.length - at }));

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
    rolldownOptions: { output: { codeSplitting: { groups: GATHERED } } },
  },
  // The program answers to its own name alone.
  server: { proxy: { '/api': { target: program, changeOrigin: true, headers: { origin: program } } } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
