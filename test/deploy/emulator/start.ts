import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../lane/free-port.ts';
import { region } from '../lane/isolation.ts';
import { pythonWith } from '../python.ts';

/** A running emulator of AWS. */
export interface Emulator {
  endpoint: string;
  /** A file that holds every decision of its IAM, one JSON line each. */
  decisions: string;
  stop(): Promise<void>;
}

const answers = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts MiniStack: empty, on a free port, its data in a folder that goes with it. */
export async function startEmulator(): Promise<Emulator> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'python');
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'moim-deploy-'))];
  mkdirSync(join(folder, 'tmp'));
  const log = join(folder, 'emulator.log');
  const output = openSync(log, 'w');
  const child = spawn(join(programs, 'python'), [join(import.meta.dirname, 'launcher.py')], {
    cwd: folder,
    stdio: ['ignore', output, output],
    // Functions run as its children, on the first `node` of PATH: the pinned one, which runs this.
    env: {
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
  });
  const ended = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null)
      throw new Error(`The emulator could not start:\n${readFileSync(log, 'utf8')}`);
    await sleep(100);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint, decisions: join(folder, 'decisions.jsonl'), stop };
}
