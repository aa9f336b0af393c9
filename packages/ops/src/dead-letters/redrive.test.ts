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

/** Starts a fake SQS with one source queue and a move task that goes through the given states. */
async function startFakeSqs(states: object[], onStart: Operation = async () => ({ TaskHandle: 'task' })) {
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

test('names the source queue as the destination and waits for the move to end', async () => {
  const started: object[] = [];
  const client = await startFakeSqs(
    [running, { Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 3 }],
    async (input) => {
      started.push(input);
      return { TaskHandle: 'task' };
    },
  );
  expect(await redrive(client, queue)).toBe(3);
  expect(started).toEqual([{ SourceArn: arn, DestinationArn: source }]);
});

test('returns 0 if the queue is empty', async () => {
  const client = await startFakeSqs([{ Status: 'COMPLETED' }]);
  expect(await redrive(client, queue)).toBe(0);
});

test.each([
  [
    [running, { Status: 'CANCELLING' }, { Status: 'CANCELLED', ApproximateNumberOfMessagesMoved: 2 }],
    'The redrive was cancelled after 2 messages. The others are still in the dead-letter queue.',
  ],
  [
    [running, { Status: 'FAILED', FailureReason: 'AWS.SimpleQueueService.NonExistentQueue' }],
    'The redrive failed (AWS.SimpleQueueService.NonExistentQueue) after 0 messages. The others are still in the dead-letter queue.',
  ],
])('refuses with the reason if the move does not complete: %j', async (states, message) => {
  const client = await startFakeSqs(states);
  await expect(redrive(client, queue)).rejects.toMatchObject({ exitCode: 5, message });
});

test('refuses to start a second redrive of the same queue', async () => {
  const client = await startFakeSqs([running], async () => {
    throw new AwsError(
      'InvalidParameterValue',
      'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    );
  });
  await expect(redrive(client, queue)).rejects.toMatchObject({
    exitCode: 4,
    message: 'Another redrive of this queue is running. Wait until it ends, then retry.',
  });
});
