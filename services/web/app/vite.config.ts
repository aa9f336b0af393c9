import { join } from 'node:path';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const folder = import.meta.dirname;

export default defineConfig({
  root: folder,
  cacheDir: join(folder, '../../../.local/vite'),
  plugins: [solid()],
  // The client's sources, and not what `npm pack` builds from them.
  resolve: { conditions: ['moim-source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    // A picture or font inside a style sheet or script would need `data:` in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { index: join(folder, 'index.html'), worker: join(folder, 'src/worker/worker.ts') },
      output: {
        // A service worker controls the folder it lies in, and is found again by its name.
        // Packages change seldom. In files of their own, they keep their names when the app changes.
        codeSplitting: {
          groups: [
            {
              name: 'packages',
              test: /[\\/]node_modules[\\/]/,
              entriesAware: true,
              entriesAwareMergeThreshold: 10_000,
            },
          ],
        },
        // Rolldown adds the names of all importers.
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith('packages') ? 'packages' : '[name]'}-[hash].js`,
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
