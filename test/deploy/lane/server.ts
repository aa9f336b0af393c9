import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server program: its arguments, working folder and complete environment. */
export interface ServerProgram {
  program: string;
  args: readonly string[];
  folder: string;
  environment: Record<string, string>;
  /** A URL that returns 200 once the server is up. */
  health: string;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts a program, waits until it is up and returns a function that stops it. Throws with its output if it ends early. */
export async function startServer(server: ServerProgram): Promise<() => Promise<void>> {
  const { program, args, folder, environment, health } = server;
  const log = join(folder, 'server.log');
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', output, output], env: environment });
  const ended = once(child, 'exit');
  while (!(await answers(health))) {
    if (child.exitCode !== null) throw new Error(`${program} failed to start:\n${readFileSync(log, 'utf8')}`);
    await sleep(100);
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
