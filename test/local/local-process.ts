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

/** A local AWS in its own process, started like `npm start -- --api-only`. */
export interface LocalProcess {
  pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Resolves with the gateway's URL once everything runs; rejects when the process ends first. */
  url(): Promise<string>;
  /** Resolves once `holds`; rejects after a minute with the whole output. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function startProcess({ project, directory, flags = [], environment = {} }: Settings): LocalProcess {
  const data = directory ?? join(project, '.local');
  // The fixture projects have the configuration of this one, and no web front.
  const child = spawn(process.execPath, [script, '--dir', data, '--port', '0', '--api-only', ...flags], {
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
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the process ended:\n${output}`);
        await sleep(20);
      }
      return readEndpoints(data)?.http ?? '';
    },
    until: async (holds) => {
      for (const deadline = performance.now() + 60_000; !(await holds()); await sleep(10)) {
        if (performance.now() > deadline) throw new Error(`the condition never held. Output:\n${output}`);
      }
    },
    ended,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The command lines of running processes that mention `folder`. */
export function processesOf(folder: string): string[] {
  const all = execFileSync('ps', ['-eo', 'args=']).toString().split('\n');
  return all.filter((command) => command.includes(folder));
}
