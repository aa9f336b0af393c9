import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEndpoints } from '@moim/local-aws';

const script = resolve(import.meta.dirname, '../../scripts/start.ts');

interface Settings {
  project: string;
  directory?: string;
  flags?: string[];
  environment?: Record<string, string>;
}

/** A local stack in a process of its own, as `npm start` starts it. */
export interface LocalProcess {
  pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves with the gateway's URL once everything runs; rejects when it ends before. */
  url(): Promise<string>;
  /** Resolves once `holds`; rejects after a minute, with everything that was printed. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function startProcess({ project, directory, flags = [], environment = {} }: Settings): LocalProcess {
  const data = directory ?? join(project, '.local');
  const child = spawn(process.execPath, [script, '--dir', data, '--port', '0', ...flags], {
    env: { ...process.env, NODE_OPTIONS: '', LOCAL_AWS_PROJECT: project, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    url: async () => {
      while (!output.includes('runs locally')) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${output}`);
        await sleep(20);
      }
      return readEndpoints(data)?.http ?? '';
    },
    until: async (holds) => {
      for (const deadline = performance.now() + 60_000; !(await holds()); await sleep(10)) {
        if (performance.now() > deadline) throw new Error(`it never came true; the stack said:\n${output}`);
      }
    },
    ended,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The command lines of processes that have to do with `folder`. */
export function processesOf(folder: string): string[] {
  const all = execFileSync('ps', ['-eo', 'args=']).toString().split('\n');
  return all.filter((command) => command.includes(folder));
}
