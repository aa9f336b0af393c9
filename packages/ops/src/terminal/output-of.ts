import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { unlessInterrupted } from './interruption.ts';

/** Waits until a child process ends, and returns what it wrote to both of its streams. Never resolves after Ctrl-C. */
export async function outputOf(child: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      output += chunk;
    });
  }
  await once(child, 'close');
  await unlessInterrupted();
  return output;
}
