import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '@moim/local-aws/core';
import { region } from '../lane/isolation.ts';
import { startServer } from '../lane/server.ts';
import { pythonWith } from '../python.ts';

/** A running emulator of AWS. */
export interface Emulator {
  endpoint: string;
  /** The file that its IAM logs every decision to, as lines of JSON. */
  decisions: string;
  stop(): Promise<void>;
}

/** Starts an empty MiniStack on a free port, with its data in a temporary folder. */
export async function startEmulator(): Promise<Emulator> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'python');
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'moim-deploy-'))];
  mkdirSync(join(folder, 'tmp'));
  const endpoint = `http://127.0.0.1:${port}`;
  const end = await startServer({
    program: join(programs, 'python'),
    // -B keeps Python from writing __pycache__ folders into the repository.
    args: ['-B', join(import.meta.dirname, 'launcher.py')],
    folder,
    // Functions run on the first `node` in PATH, so put the pinned one first.
    environment: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: join(folder, 'tmp'),
      STATE_DIR: join(folder, 'state'),
      S3_DATA_DIR: join(folder, 's3'),
      BIND_HOST: '127.0.0.1',
      // Part of the APIs' host names; x.127.0.0.1 would not be a valid URL.
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      // Verifies signatures and enforces roles.
      AUTH: 'true',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
    },
    health: `${endpoint}/_ministack/health`,
  });
  const stop = async (): Promise<void> => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint, decisions: join(folder, 'decisions.jsonl'), stop };
}
