import { randomUUID } from 'node:crypto';
import { CreateQueueCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, jest, test } from '@jest/globals';
import { consumer, type DomainEvent, listen } from '@moim/common/events';
import { logger } from '@moim/common/observability';
import { deadLetterQueue, deadLetterQueues, formatDeadLetter, peekMessages, redrive } from '@moim/ops';
import { buildEvent, buildSqsRecord, useTestTable } from '@moim/testing';
import * as z from 'zod';
import { pollOnce } from './poll.ts';
import { handled } from './reactions.ts';

const tries = 3;
const client = new SQSClient({});

async function makeQueues(service: string): Promise<string> {
  const dead = new CreateQueueCommand({ QueueName: `moim-test-${service}-dead-letters` });
  await client.send(dead);
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: `arn:aws:sqs:ap-northeast-2:000000000000:moim-test-${service}-dead-letters`,
    maxReceiveCount: tries,
  });
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({
      QueueName: `moim-test-${service}`,
      Attributes: { VisibilityTimeout: '1', RedrivePolicy },
    }),
  );
  return QueueUrl;
}

test(`one poison event of ten becomes a dead letter after ${tries} attempts, and succeeds after a fix and a redrive`, async () => {
  await useTestTable(handled);
  const service = `poison-${randomUUID()}`;
  const QueueUrl = await makeQueues(service);
  const events: DomainEvent[] = Array.from({ length: 10 }, (_, index) =>
    buildEvent('tests.dish.served', { name: index === 4 ? 'poison' : `dish ${index}` }),
  );
  const Entries = events.map((event, index) => ({
    Id: String(index),
    MessageBody: buildSqsRecord(event).body,
  }));
  await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));

  const eaten: string[] = [];
  let attempts = 0;
  let isFixed = false;
  const dishes = listen('tests.dish.served', {
    versions: { 1: z.object({ name: z.string() }) },
    act: async ({ data: { name } }) => {
      if (name === 'poison') attempts += 1;
      if (name === 'poison' && !isFixed) throw new Error('it tastes odd');
      eaten.push(name);
    },
  });
  const consume = consumer({ records: handled, listeners: [dishes] });
  const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
  const letters = async () => (await deadLetterQueue(client, 'test', service))?.messages;
  while ((await letters()) === 0) await pollOnce(client, QueueUrl, consume, 500);
  const why = JSON.stringify(error.mock.calls.map(([, extra]) => String(Object(extra).error)));
  error.mockRestore();

  expect(eaten.sort()).toEqual(events.flatMap((_, index) => (index === 4 ? [] : `dish ${index}`)));
  expect(attempts).toBe(tries);
  expect(why).toContain('it tastes odd');

  const queue = await deadLetterQueue(client, 'test', service);
  if (!queue) throw new Error('The dead-letter queue is gone.');
  const [letter, ...others] = await peekMessages(client, queue.url);
  expect(others).toEqual([]);
  expect(letter?.event).toEqual(events[4]);
  const line = letter ? formatDeadLetter(letter, false) : '';
  expect(line).toContain(`event ${events[4]?.id}  correlationId ${events[4]?.correlationId}`);
  expect(line).not.toContain('poison"');
  const listed = await deadLetterQueues(client, 'test');
  expect(listed.find((one) => one.service === service)?.messages).toBe(1);

  isFixed = true;
  expect(await redrive(client, queue)).toBe(1);
  while (eaten.length < 10) await pollOnce(client, QueueUrl, consume, 500);
  expect(eaten.at(-1)).toBe('poison');
  expect(await letters()).toBe(0);
});
