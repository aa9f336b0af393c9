import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEndpoints } from '../src/stack/endpoints.ts';

const bin = resolve(import.meta.dirname, '../bin.ts');
const nodeModules = resolve(import.meta.dirname, '../../../node_modules');

/** A copy of the fixture project that runs in a process of its own. */
export interface Shop {
  readonly folder: string;
  readonly pid: number;
  /** The gateway's URL. */
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves once it has printed the text. */
  printed(text: string | RegExp): Promise<void>;
  stop(): Promise<void>;
}

export async function startShop(): Promise<Shop> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shop-')));
  cpSync(join(import.meta.dirname, 'fixture'), folder, { recursive: true });
  symlinkSync(nodeModules, join(folder, 'node_modules'));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [bin, '--port', '0'], { cwd: folder, env: { PATH } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const printed = async (text: string | RegExp): Promise<void> => {
    while (!(typeof text === 'string' ? output.includes(text) : text.test(output))) {
      if (child.exitCode !== null) throw new Error(output);
      await sleep(50);
    }
  };
  await printed('runs locally');
  return {
    folder,
    pid: child.pid ?? 0,
    url: readEndpoints(join(folder, '.local'))?.http ?? '',
    output: () => output,
    printed,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
