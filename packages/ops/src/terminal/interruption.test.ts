import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { isAlive } from '@moim/local-aws/core';

/** Sends a signal to a command with a child that never ends by itself, and returns how both end. */
async function interrupted(signal: NodeJS.Signals, changesSomething: boolean) {
  const source = `
    import { once } from 'node:events';
    import { spawnNode, unlessInterrupted } from ${JSON.stringify(join(import.meta.dirname, 'interruption.ts'))};
    const child = spawnNode(['--eval', 'setInterval(() => {}, 1000); console.log("up")'], '.', ${changesSomething});
    await once(child.stdout, 'data');
    console.log(child.pid);
    await once(child, 'close');
    await unlessInterrupted();
    console.error('reported as a failure');`;
  const command = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'pipe' });
  let said = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [pid] = await once(command.stdout, 'data');
  command.kill(signal);
  const [code] = await once(command, 'close');
  // After SIGKILL the child notices by itself that its parent is gone.
  for (let tries = 0; tries < 200 && signal === 'SIGKILL' && isAlive(Number(pid)); tries += 1)
    await sleep(50);
  return { code, said: said.trim(), childLives: isAlive(Number(pid)) };
}

test('ends the child of a command that is terminated while packaging', async () => {
  expect(await interrupted('SIGTERM', false)).toEqual({ code: 143, said: 'Interrupted.', childLives: false });
});

test('ends the child of a command that is killed', async () => {
  const { code, childLives } = await interrupted('SIGKILL', true);
  expect([code, childLives]).toEqual([null, false]);
});

test('says that CloudFormation finishes what it has started if the command may have changed something', async () => {
  expect(await interrupted('SIGINT', true)).toEqual({
    code: 130,
    said: expect.stringMatching(
      /^Interrupted\. CloudFormation finishes what it has started: scripts\/status\.sh/,
    ),
    childLives: false,
  });
});

test('says that CloudFormation finishes what it has started if an operation without a child is interrupted', async () => {
  const source = `
    import { whileChanging } from ${JSON.stringify(join(import.meta.dirname, 'interruption.ts'))};
    setInterval(() => {}, 1000);
    await whileChanging(async () => 'done');
    const operation = whileChanging(() => new Promise(() => {}));
    console.log('up');
    await operation;`;
  const command = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'pipe' });
  let said = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(command.stdout, 'data');
  command.kill('SIGINT');
  const [code] = await once(command, 'close');
  expect([code, said]).toEqual([130, expect.stringContaining('CloudFormation finishes what it has started')]);
});
