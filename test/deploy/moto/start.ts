import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@moim/local-aws/core';
import { startServer } from '../lane/server.ts';
import { pythonWith } from '../python.ts';

/** Starts an empty moto on a free port; returns its endpoint and a function that stops it. */
export async function startMoto(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'moto');
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'moim-moto-'))];
  const endpoint = `http://127.0.0.1:${port}`;
  const end = await startServer({
    program: join(programs, 'python'),
    args: [join(import.meta.dirname, 'launcher.py'), '--host', '127.0.0.1', '--port', String(port)],
    folder,
    environment: { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder },
    health: `${endpoint}/moto-api/`,
  });
  const stop = async (): Promise<void> => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint, stop };
}
