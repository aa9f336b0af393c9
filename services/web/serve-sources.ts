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
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    handle: (message, response) => vite.middlewares(message, response),
    stop: () => vite.close(),
  };
}
