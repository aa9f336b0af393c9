import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { messageOf, someEvent } from '../../common/events/test/deliveries.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** `npm run dead-letters`, as operators type it, against the stage that is deployed. */
async function deadLetters(...args: string[]): Promise<string> {
  const script = join(root, 'scripts/dead-letters/run.ts');
  return (await run(process.execPath, [script, ...args, '--aws', '--stage', 'dev'], { env: process.env }))
    .stdout;
}

// Handing them back is tried locally only: the emulator has no message move tasks.
test('dead letters of a deployed service are listed, looked at, and thrown away', async () => {
  const event = someEvent('users.user.deleted', { userId: 'nobody' });
  const sqs = new SQSClient({});
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'moim-dev-auth-dead-letters' }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: messageOf(event).body }));
  expect(await deadLetters('list')).toMatch(/^auth +dead-letters +1$/m);
  expect(await deadLetters('look', 'auth')).toContain(`event ${event.id}`);
  expect(await deadLetters('list')).toMatch(/^auth +dead-letters +1$/m);
  await deadLetters('purge', 'auth');
  expect(await deadLetters('list')).toMatch(/^auth +dead-letters +0$/m);
});
