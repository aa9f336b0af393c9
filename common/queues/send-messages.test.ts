import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type FakeEndpoint, startFakeEndpoint } from '@moim/testing';
import { sendMessages } from './index.ts';

const queueUrl = 'https://sqs.ap-northeast-2.amazonaws.com/123456789012/moim-dev-orders';

let endpoint: FakeEndpoint;
let received: { entries: unknown[]; about: unknown }[] = [];
let status = 200;

beforeAll(async () => {
  endpoint = await startFakeEndpoint('SQS', async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { Entries, ...body } = JSON.parse(Buffer.concat(chunks).toString());
    const scope = /Credential=[^,]+/.exec(String(request.headers.authorization))?.[0];
    const { 'content-type': type, 'x-amz-target': target } = request.headers;
    received.push({ entries: Entries, about: [request.method, type, target, scope, body] });
    const Failed = Entries.filter(({ MessageBody }: { MessageBody: string }) => MessageBody === '"bad"').map(
      ({ Id }: { Id: string }) => ({ Id, Code: 'InternalError', SenderFault: false }),
    );
    response.writeHead(status).end(JSON.stringify({ Successful: [], Failed }));
  });
});
beforeEach(() => {
  [received, status] = [[], 200];
});
afterAll(() => endpoint.stop());

test('messages are sent as the client of the SDK sends them', async () => {
  expect(await sendMessages(queueUrl, [{ a: '안녕' }])).toEqual([]);
  const Entries = [{ Id: '0', MessageBody: '{"a":"안녕"}' }];
  await new SQSClient({ md5: false, useQueueUrlAsEndpoint: false }).send(
    new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }),
  );
  expect(received[0]).toEqual(received[1]);
});

test('a request has at most ten messages, and what was not sent is returned with the reason', async () => {
  const messages = ['bad', ...Array.from({ length: 22 }, (_, index) => String(index)), 'bad'];
  expect(await sendMessages(queueUrl, messages)).toEqual([
    { message: 'bad', reason: 'InternalError' },
    { message: 'bad', reason: 'InternalError' },
  ]);
  expect(received.map(({ entries }) => entries.length).sort()).toEqual([10, 10, 4]);
  status = 400;
  expect(await sendMessages(queueUrl, ['1'])).toEqual([{ message: '1', reason: 'UnknownError' }]);
});

test('without messages nothing is requested', async () => {
  expect(await sendMessages(queueUrl, [])).toEqual([]);
  expect(received).toEqual([]);
});
