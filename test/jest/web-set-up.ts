import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { listen } from '@moim/local-aws/core';
import { startTestStack, type TestStack } from './stack.ts';

const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
const app = join(import.meta.dirname, '../../services/web/app');

/** The origins that a bucket of the stage dev takes uploads from. */
const ports = [8081, 5173, 3000];

let stack: TestStack | undefined;

/**
 * Builds the app and serves it with the local AWS, on a port whose origin may upload. With `WEB_ORIGIN`, the tests use the app
 * that is there already.
 */
export default async function setUp(): Promise<void> {
  const { WEB_ORIGIN } = process.env;
  if (WEB_ORIGIN !== undefined) {
    process.env.API_URL = new URL(WEB_ORIGIN).origin;
    return;
  }
  const built = spawnSync(process.execPath, [vite, 'build', app, '--logLevel', 'warn'], {
    stdio: 'inherit',
    // Jest sets it to `test`, with which Vite builds for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Error('The app cannot be built');
  stack = await startTestStack({ port: await firstFree(), hasFront: true });
  Object.assign(process.env, stack.environment);
}

export const stopStack = async (): Promise<void> => stack?.stop();

async function firstFree(): Promise<number> {
  for (const port of ports) if (await isFree(port)) return port;
  throw new Error(`The ports ${ports.join(', ')} are taken. End a program that uses one of them.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
