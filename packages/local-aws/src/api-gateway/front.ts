import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrontConfig, FrontModule, RunningFront } from '../config/config.ts';
import { reasonOf } from '../core/failure.ts';
import type { Terminal } from '../core/terminal.ts';

/** A project's web front, on the gateway's port. Its module is loaded with the first request for it. */
export interface Front {
  /** Whether a request is the front's and not the API's. */
  owns(message: Pick<IncomingMessage, 'method' | 'url'>): boolean;
  handle(message: IncomingMessage, response: ServerResponse, server: Server): void;
  /** Loads the module, for a page of an earlier run that wants to connect again. */
  wake(server: Server): void;
  stop(): Promise<void>;
}

/** Whether a path is one of these, or below one of them. */
const isIn = (paths: readonly string[], path: string): boolean =>
  paths.some((one) => path === one || path.startsWith(`${one}/`));

export function projectFront(
  folder: string,
  { module: file, except }: FrontConfig,
  terminal: Terminal,
): Front {
  let running: Promise<RunningFront> | undefined;
  async function load(server: Server): Promise<RunningFront> {
    const { startFront }: FrontModule = await import(pathToFileURL(join(folder, file)).href);
    return startFront(server);
  }
  const start = (server: Server): Promise<RunningFront> => {
    running ??= load(server).catch((error: unknown) => {
      running = undefined;
      terminal.complain(`${file} cannot be started: ${reasonOf(error)}`);
      throw error;
    });
    return running;
  };
  return {
    owns: ({ method = '', url = '' }) =>
      ['GET', 'HEAD'].includes(method) && !isIn(except, url.split('?', 1)[0] ?? ''),
    handle: (message, response, server) => {
      start(server).then(
        (front) => front.handle(message, response),
        () => {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
          response.end('The web front cannot be started; see the terminal for the cause.\n');
        },
      );
    },
    wake: (server) => {
      start(server).catch(() => {});
    },
    stop: async () => (await running?.catch(() => undefined))?.stop(),
  };
}
