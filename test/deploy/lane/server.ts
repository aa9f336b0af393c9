import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that serves: with its arguments, the folder that it works in, and all of its environment. */
export interface ServerProgram {
  program: string;
  args: readonly string[];
  folder: string;
  environment: Record<string, string>;
  /** An address that answers 200 as soon as it is up. */
  health: string;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts a program and waits until it is up; gives what stops it. Throws with what it said when it ends before. */
export async function startServer(server: ServerProgram): Promise<() => Promise<void>> {
  const { program, args, folder, environment, health } = server;
  const log = join(folder, 'server.log');
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', output, output], env: environment });
  const ended = once(child, 'exit');
  while (!(await answers(health))) {
    if (child.exitCode !== null) throw new Error(`${program} could not start:\n${readFileSync(log, 'utf8')}`);
    await sleep(100);
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
