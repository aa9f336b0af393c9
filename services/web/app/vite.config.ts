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
        // All that the first screen needs is one file, and not twenty: a phone waits for each request. The entry is another: it
        // names the screens, so its name changes whenever one of theirs does, and those of all files that import it.
        codeSplitting: {
          groups: [
            { name: 'first', test: /app\/src\/(account\/sign-in|not-found|signed-in|ui\/toasts)\.tsx$/ },
          ],
        },
        // A service worker controls the folder it lies in, and is found again by its name.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
