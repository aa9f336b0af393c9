import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A program of the benchmark that ends with it. */
export function startChild(
  command: string,
  words: readonly string[],
  options: { cwd: string; env: Record<string, string | undefined> },
): ChildProcess & AsyncDisposable {
  const child = spawn(command, words, { ...options, stdio: 'ignore' });
  return Object.assign(child, {
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  });
}

/** Waits until `url` answers 200, for a minute at most. */
export async function untilItAnswers(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`${url} did not answer within a minute`);
}
