import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'src',
  // Relative addresses: the application runs in any folder of any web server.
  base: './',
  publicDir: '../public',
  cacheDir: '../node_modules/.vite',
  plugins: [svelte({ configFile: false })],
  worker: { format: 'es' },
  // Arrow, DuckDB and MapLibre ship modern modules; the supported browsers all have WebGL2 and ES2023.
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  server: { port: 5173 },
  test: {
    root: '.',
    // By default one core stays idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      { extends: true, test: { name: 'data', include: ['test/data/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], environment: 'node', testTimeout: 240_000, hookTimeout: 300_000, fileParallelism: false },
      },
    ],
  },
});
