import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The result of a script. */
export interface ScriptRun {
  code: number | null;
  stdout: string;
  stderr: string;
  seconds: number;
}

/** Runs one of a project's operator scripts with `input` on standard input. */
export async function runScript(
  project: string,
  command: readonly string[],
  environment: Record<string, string>,
  input = '',
): Promise<ScriptRun> {
  const [script = '', ...args] = command;
  const start = performance.now();
  const child = spawn(join(project, 'scripts', script), args, { env: environment, stdio: 'pipe' });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk;
    });
  }
  // A script that refuses its arguments ends without reading.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  await once(child, 'close');
  return { code: child.exitCode, ...texts, seconds: (performance.now() - start) / 1_000 };
}
