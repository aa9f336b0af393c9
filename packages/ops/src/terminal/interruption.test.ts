import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { isAlive } from '@moim/local-aws/core';

/** A command that has a child at work which never ends by itself; gives how it ends on a signal. */
async function interrupted(signal: NodeJS.Signals, changesSomething: boolean) {
  const source = `
    import { once } from 'node:events';
    import { spawnNode, unlessInterrupted } from ${JSON.stringify(join(import.meta.dirname, 'interruption.ts'))};
    const child = spawnNode(['--eval', 'setInterval(() => {}, 1000); console.log("up")'], '.', ${changesSomething});
    await once(child.stdout, 'data');
    console.log(child.pid);
    await once(child, 'close');
    await unlessInterrupted();
    console.error('taken for a failure');`;
  const command = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'pipe' });
  let said = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [pid] = await once(command.stdout, 'data');
  command.kill(signal);
  const [code] = await once(command, 'close');
  // After kill -9 the child sees to it itself.
  for (let tries = 0; tries < 200 && signal === 'SIGKILL' && isAlive(Number(pid)); tries += 1)
    await sleep(50);
  return { code, said: said.trim(), childLives: isAlive(Number(pid)) };
}

test('a command that is ended while packaging takes its child along', async () => {
  expect(await interrupted('SIGTERM', false)).toEqual({ code: 143, said: 'Interrupted.', childLives: false });
});

test('and so does one that is killed, when there is nobody to say anything', async () => {
  const { code, childLives } = await interrupted('SIGKILL', true);
  expect([code, childLives]).toEqual([null, false]);
});

test('and says, where CloudFormation may have begun something, that this goes on', async () => {
  expect(await interrupted('SIGINT', true)).toEqual({
    code: 130,
    said: expect.stringMatching(/^Interrupted\. What CloudFormation has begun goes on: scripts\/status\.sh/),
    childLives: false,
  });
});
