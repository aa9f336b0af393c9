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
  /** A file that holds every decision of its IAM, one JSON line each. */
  decisions: string;
  stop(): Promise<void>;
}

/** Starts MiniStack: empty, on a free port, its data in a folder that goes with it. */
export async function startEmulator(): Promise<Emulator> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'python');
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'moim-deploy-'))];
  mkdirSync(join(folder, 'tmp'));
  const endpoint = `http://127.0.0.1:${port}`;
  const end = await startServer({
    program: join(programs, 'python'),
    // Its own modules are compiled nowhere: that would be a folder in the repository.
    args: ['-B', join(import.meta.dirname, 'launcher.py')],
    folder,
    // Functions run as its children, on the first `node` of PATH: the pinned one, which runs this.
    environment: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: join(folder, 'tmp'),
      STATE_DIR: join(folder, 'state'),
      S3_DATA_DIR: join(folder, 's3'),
      BIND_HOST: '127.0.0.1',
      // In the APIs' host names; x.127.0.0.1 would be no valid URL.
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      // Signatures are verified, and what a role does not allow is denied.
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
