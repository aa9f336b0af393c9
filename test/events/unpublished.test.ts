import { randomUUID } from 'node:crypto';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, jest, test } from '@jest/globals';
import { ensureTable, entity, tableDefinition } from '@moim/common/dynamodb';
import { emit, emits, eventType, publisher } from '@moim/common/events';
import { logger } from '@moim/common/observability';
import { discardedBatchMessage, iteratorAt, recordsAt, shardsOf, streamOf } from '@moim/local-aws';
import { deadLetterQueue, deadLetterQueues, republish } from '@moim/ops';
import * as z from 'zod';

interface Letter {
  id: string;
  seal: Uint8Array;
}

const client = new SQSClient({});
const letters = entity<Letter>()('letter', { table: 'letters', key: { pk: ['id'] } });
const written = eventType('tests.letter.written', {
  version: 1,
  summary: 'A letter was written.',
  data: z.strictObject({ seal: z.string() }),
  example: { seal: 'AQ==' },
});
const emitter = emits({ letters }, [written], (change) => {
  if (change.kind === 'deleted') return [];
  const { id: subject, seal } = change.new;
  return [emit(written, { subject, data: { seal: Buffer.from(seal).toString('base64') } })];
});

/** A bus that can be made unavailable. */
function bus() {
  const taken: { id: string; subject: string; data: object }[] = [];
  const state = { isDown: true };
  const publish = publisher(emitter, async (entries) => {
    if (state.isDown) return entries.map(() => ({ ErrorCode: 'InternalFailure' }));
    for (const { Detail = '' } of entries) taken.push(JSON.parse(Detail));
    return entries.map(() => ({ EventId: randomUUID() }));
  });
  return { publish, taken, state };
}

/** The changes of a table, as a function receives them. */
async function changesOf(table: string) {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '';
  const streamArn = (await streamOf(endpoint, table)) ?? '';
  const [shard] = await shardsOf(endpoint, streamArn);
  const shardId = shard?.id ?? '';
  const { records } = await recordsAt(
    endpoint,
    await iteratorAt(endpoint, streamArn, shardId, undefined),
    100,
  );
  return { streamArn, shardId, records };
}

test('a discarded batch is republished with the same ids, or stays in its queue', async () => {
  process.env.EVENT_BUS_NAME = 'moim-test';
  process.env.TABLE_PREFIX = `t-${randomUUID()}-`;
  await ensureTable(tableDefinition([letters], { prefix: process.env.TABLE_PREFIX, stream: true }));
  for (const id of ['a', 'b', 'c', 'd']) await letters.create({ id, seal: new Uint8Array([1, 255]) });
  const { streamArn, shardId, records } = await changesOf(`${process.env.TABLE_PREFIX}letters`);
  expect(records).toHaveLength(4);

  const service = `mute-${randomUUID()}`;
  const QueueName = `moim-test-${service}-unpublished`;
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName }));
  const send = (message: object) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  const about = { functionArn: 'f', condition: 'RetryAttemptsExhausted', tries: 51, shardId };
  await send(discardedBatchMessage({ ...about, streamArn, records: records.slice(1, 3) }));
  await send(discardedBatchMessage({ ...about, streamArn: `${streamArn}1`, records }));
  await send({ something: 'else' });

  const { publish, taken, state } = bus();
  const quiet = jest.spyOn(logger, 'error').mockImplementation(() => {});
  expect((await republish(client, QueueUrl, publish)).map(({ failure }) => failure)).toEqual([
    expect.stringContaining('could not publish'),
    expect.any(String),
    'the message does not describe a discarded batch',
  ]);
  quiet.mockRestore();
  expect((await deadLetterQueues(client, 'test')).filter((one) => one.service === service)).toMatchObject([
    { kind: 'unpublished', messages: 3 },
  ]);

  state.isDown = false;
  const failures = (await republish(client, QueueUrl, publish)).map(({ failure }) => failure);
  expect(failures.filter((failure) => failure === undefined)).toHaveLength(1);
  expect(taken.map(({ subject, data }) => [subject, data])).toEqual([
    ['b', { seal: 'Af8=' }],
    ['c', { seal: 'Af8=' }],
  ]);
  const direct = bus();
  direct.state.isDown = false;
  await direct.publish({ Records: records.slice(1, 3).map(({ whole }) => whole) });
  expect(taken).toEqual(direct.taken);
  expect((await deadLetterQueue(client, 'test', service, 'unpublished'))?.messages).toBe(2);
});
