import type { Server } from 'node:http';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from '@jest/globals';
import { AwsError, awsJsonServer, type Operation } from '@moim/local-aws';
import { listenOnFreePort } from '@moim/testing';
import type { DeadLetterQueue } from './queue.ts';
import { redrive } from './redrive.ts';

const arn = 'arn:aws:sqs:ap-northeast-2:000000000000:moim-dev-users-dead-letters';
const source = 'arn:aws:sqs:ap-northeast-2:000000000000:moim-dev-users-events';
const queue: DeadLetterQueue = {
  service: 'users',
  kind: 'dead-letters',
  url: 'http://x/dead',
  arn,
  messages: 3,
};
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
let server: Server;

/** SQS with one queue before the dead letters, and a task whose states it tells one after the other. */
async function sqsThatTells(states: object[], onStart: Operation = async () => ({ TaskHandle: 'task' })) {
  server = awsJsonServer({
    ListDeadLetterSourceQueues: async () => ({ queueUrls: ['http://x/events'] }),
    GetQueueAttributes: async ({ QueueUrl }) => ({
      Attributes: QueueUrl === 'http://x/events' ? { QueueArn: source } : {},
    }),
    StartMessageMoveTask: onStart,
    ListMessageMoveTasks: async ({ SourceArn }) => ({
      Results: SourceArn === arn ? [states.length > 1 ? states.shift() : states[0]].filter(Boolean) : [],
    }),
  });
  const endpoint = await listenOnFreePort(server);
  return new SQSClient({
    endpoint,
    region: 'ap-northeast-2',
    credentials,
    maxAttempts: 1,
    useQueueUrlAsEndpoint: false,
  });
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const running = { Status: 'RUNNING', ApproximateNumberOfMessagesMoved: 1 };

test('the end is waited for, and the queue behind which the dead letters are is named', async () => {
  const asked: object[] = [];
  const client = await sqsThatTells(
    [running, { Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 3 }],
    async (input) => {
      asked.push(input);
      return { TaskHandle: 'task' };
    },
  );
  expect(await redrive(client, queue)).toBe(3);
  expect(asked).toEqual([{ SourceArn: arn, DestinationArn: source }]);
});

test('nothing to move is 0 moved', async () => {
  const client = await sqsThatTells([{ Status: 'COMPLETED' }]);
  expect(await redrive(client, queue)).toBe(0);
});

test.each([
  [
    [running, { Status: 'CANCELLING' }, { Status: 'CANCELLED', ApproximateNumberOfMessagesMoved: 2 }],
    'Moving was cancelled after 2 messages; the others are where they were.',
  ],
  [
    [running, { Status: 'FAILED', FailureReason: 'AWS.SimpleQueueService.NonExistentQueue' }],
    'Moving failed (AWS.SimpleQueueService.NonExistentQueue) after 0 messages; the others are where they were.',
  ],
])('a task that ends otherwise is no success: %j', async (states, message) => {
  const client = await sqsThatTells(states);
  await expect(redrive(client, queue)).rejects.toMatchObject({ exitCode: 5, message });
});

test('one that is under way already is not joined', async () => {
  const client = await sqsThatTells([running], async () => {
    throw new AwsError(
      'InvalidParameterValue',
      'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    );
  });
  await expect(redrive(client, queue)).rejects.toMatchObject({
    exitCode: 4,
    message: 'They are being moved right now. Wait until that is done, then repeat.',
  });
});
