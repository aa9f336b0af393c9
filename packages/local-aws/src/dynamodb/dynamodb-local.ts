import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, notePid } from '../core/orphan-processes.ts';
import type { Terminal } from '../core/terminal.ts';
import type { RunningEmulator } from '../emulator.ts';
import { noJava, spawnDynamoDbLocal, whyItEnded } from './java.ts';
import { dynamoDbRequest } from './request.ts';

interface Settings {
  /** The folder of its database. */
  data: string;
  /** File for its process id: Java outlives a killed parent, and the next start ends it. */
  pidFile: string;
  port: number;
  terminal: Terminal;
}

async function untilItAnswers(endpoint: string, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded()) {
    try {
      await dynamoDbRequest(endpoint, 'ListTables', {});
      return;
    } catch {
      await sleep(25);
    }
  }
}

/** Starts DynamoDB Local in a Java process. */
export function startDynamoDbLocal({ data, pidFile, port, terminal }: Settings): RunningEmulator {
  const endpoint = `http://127.0.0.1:${port}`;
  const java = spawnDynamoDbLocal(port, data);
  if (java.pid !== undefined) notePid(pidFile, java.pid);
  let output = '';
  for (const stream of [java.stdout, java.stderr]) {
    stream?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4000);
    });
  }
  let state: 'starting' | 'ready' | 'stopping' = 'starting';
  const ended = new Promise<never>((_resolve, reject) => {
    java.once('error', (error) => reject(noJava(error)));
    java.once('exit', (code, signal) => {
      if (state === 'starting') reject(whyItEnded(code, output));
      // Ctrl-C reaches Java too, before `stop` is called.
      else if (state === 'ready' && signal !== 'SIGINT' && code !== 130) {
        terminal.complain(`DynamoDB Local ended (${signal ?? `code ${code}`}). Restart the local AWS.`);
      }
    });
  });
  const hasEnded = (): boolean =>
    java.pid === undefined || java.exitCode !== null || java.signalCode !== null;
  const ready = Promise.race([untilItAnswers(endpoint, hasEnded), ended]).then(async () => {
    if (hasEnded()) await ended;
    if (state === 'starting') state = 'ready';
  });
  // The rejection is reported to the caller that awaits `ready`.
  ended.catch(() => {});
  ready.catch(() => {});
  return {
    endpoint,
    ready,
    stop: async () => {
      state = 'stopping';
      if (java.pid === undefined || hasEnded()) return;
      const exit = once(java, 'exit');
      await endProcess(java.pid);
      await exit;
      rmSync(pidFile, { force: true });
    },
  };
}
