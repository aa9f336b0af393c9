import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  CancelMessageMoveTaskCommand,
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { freePort } from '@moim/local-aws/core';
import { buildEvent, buildSqsRecord, waitUntil } from '@moim/testing';
import { runWell } from './lane/deployed.ts';

const root = resolve(import.meta.dirname, '../..');
const sqs = new SQSClient({});

/** `npm run dead-letters`, as operators type it, against the stage that is deployed. */
function deadLetters(
  command: string,
  environment: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = join(root, 'packages/ops/src/dead-letters/run.ts');
  const env = { ...process.env, ...environment };
  const [given, ...rest] = [...command.split(' '), '--aws'];
  return new Promise((done) => {
    execFile(process.execPath, [script, given ?? '', ...rest], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const urlOf = async (queue: string): Promise<string> =>
  (await sqs.send(new GetQueueUrlCommand({ QueueName: queue }))).QueueUrl ?? '';

async function arnOf(QueueUrl: string | undefined): Promise<string | undefined> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  return (await sqs.send(command)).Attributes?.QueueArn;
}

/** Sends an event to the dead-letter queue as EventBridge does if it cannot deliver it: without a source queue. */
async function sendDeadLetter(service: string) {
  const event = buildEvent('users.user.deleted', { userId: randomUUID() });
  const QueueUrl = await urlOf(`moim-dev-${service}-dead-letters`);
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: buildSqsRecord(event).body }));
  return event;
}

const listed = async (service: string): Promise<string | undefined> =>
  new RegExp(`^${service} +dead-letters +(\\d+)$`, 'm').exec((await deadLetters('list')).stdout)?.[1];

test('lists, shows and purges the dead letters of a deployed service', async () => {
  const event = await sendDeadLetter('auth');
  expect(await listed('auth')).toBe('1');
  expect((await deadLetters('look auth')).stdout).toContain(`event ${event.id}`);
  expect(await listed('auth')).toBe('1');
  await deadLetters('purge auth');
  expect(await listed('auth')).toBe('0');
});

test('redrives dead letters to the deployed function, including those without a source queue', async () => {
  const event = await sendDeadLetter('auth');
  expect(await deadLetters('redrive auth')).toMatchObject({ code: 0, stdout: '1 redriven to auth\n' });
  await waitUntil('the function logs the event', async () =>
    (await runWell(`logs.sh auth --function consume --filter "${event.id}"`)).stdout.includes(event.id),
  );
  expect(await listed('auth')).toBe('0');
  expect((await deadLetters('redrive auth')).stdout).toBe('0 redriven to auth\n');
});

test('refuses a redrive while another one is running', async () => {
  const QueueUrl = await urlOf('moim-dev-users-dead-letters');
  const Entries = Array.from({ length: 10 }, (_, index) => ({ Id: String(index), MessageBody: 'x' }));
  for (let batch = 0; batch < 10; batch += 1)
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const elsewhere = (await sqs.send(new CreateQueueCommand({ QueueName: 'elsewhere' }))).QueueUrl;
  const { TaskHandle } = await sqs.send(
    new StartMessageMoveTaskCommand({
      SourceArn: await arnOf(QueueUrl),
      DestinationArn: await arnOf(elsewhere),
      MaxNumberOfMessagesPerSecond: 1,
    }),
  );
  const { code, stderr } = await deadLetters('redrive users');
  await sqs.send(new CancelMessageMoveTaskCommand({ TaskHandle }));
  await sqs.send(new PurgeQueueCommand({ QueueUrl }));
  await sqs.send(new DeleteQueueCommand({ QueueUrl: elsewhere }));
  expect(stderr).toContain('Another redrive of this queue is running. Wait until it ends, then retry.');
  expect(code).toBe(4);
});

test.each([
  ['redrive', {}, 2, /^npm run dead-letters -- <command>/],
  ['redrive docs', {}, 4, /^docs has no dead-letter queue in the stage dev\.$/m],
  ['republish docs', {}, 4, /^docs does not publish events in the stage dev\.$/m],
  ['redrive users --stage nowhere', {}, 2, /^There is no stage "nowhere"\./],
  ['redrive users --region Seoul', {}, 2, /^"Seoul" is not a region\./],
  ['list', { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }, 4, /^No usable AWS credentials:/],
  ['list', { AWS_PROFILE: 'nobody', AWS_ACCESS_KEY_ID: '' }, 4, /^No usable AWS credentials:/],
])(
  'dead-letters %s with the environment %j exits with %i and a one-line message',
  async (command, environment, exitCode, message) => {
    const { code, stdout, stderr } = await deadLetters(command, environment);
    expect(stderr).toMatch(message);
    expect({ code, stdout, hasStack: stderr.includes('    at ') }).toEqual({
      code: exitCode,
      stdout: '',
      hasStack: false,
    });
  },
);

test('names the endpoint that it cannot reach', async () => {
  const endpoint = `http://127.0.0.1:${await freePort()}`;
  const { code, stderr } = await deadLetters('list', { AWS_ENDPOINT_URL: endpoint });
  expect({ code, stderr }).toEqual({ code: 4, stderr: `${endpoint} cannot be reached (ECONNREFUSED).\n` });
});
