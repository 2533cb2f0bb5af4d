import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { listLicences } from './build/licences/plugin';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    // Electron goes with every copy of the app, though nothing of it is in a bundle.
    plugins: [listLicences(here('.'), ['electron'])],
    // Bundled, they start 100 to 190 ms sooner than when Node looks their many files up.
    build: { outDir: 'out/main', externalizeDeps: { exclude: ['zod', 'electron-log', 'electron-updater'] }, rolldownOptions: { input: { index: here('main/index.ts'), reader: here('main/lectures/reading/thread.ts') } } },
  },
  preload: {
    plugins: [listLicences(here('.'))],
    // A sandboxed preload must be one CommonJS file.
    build: {
      outDir: 'out/preload',
      rolldownOptions: { input: here('preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), listLicences(here('.'))],
    // Pages come from app://, so the reloading client must be told where its server is.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      // Assets stay files: the content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // Less to read and parse before the first picture.
      minify: true,
      rolldownOptions: { input: { stage: here('renderer/stage.html'), audience: here('renderer/audience.html'), compute: here('renderer/compute.html') } },
    },
  },
});
