import type { Server } from 'node:http';
import { join } from 'node:path';
import type { RunningFront } from '@moim/local-aws';
import { createServer } from 'vite';

/** Serves the sources of the app. Vite transforms them on request, and tells the page what changes. */
export async function startSources(server: Server): Promise<RunningFront> {
  const vite = await createServer({
    configFile: join(import.meta.dirname, 'app/vite.config.ts'),
    configLoader: 'native',
    clearScreen: false,
    logLevel: 'warn',
    // Not `spa`: it would answer a missing file with the app, where AWS answers 404.
    appType: 'mpa',
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    handle: (message, response) => {
      if (isScreen(message.url ?? '/')) message.url = '/index.html';
      vite.middlewares(message, response);
    },
    stop: () => vite.close(),
  };
}

/** Whether a path is one of the app's screens and not a file: as in route-to-release.js, and Vite's own begin with `/@`. */
const isScreen = (url: string): boolean => {
  const [path = ''] = url.split('?');
  return !/\.|%2e/i.test(path) && !path.startsWith('/@');
};
