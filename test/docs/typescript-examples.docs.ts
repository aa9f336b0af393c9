import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { runExamples, type Surroundings } from './run-example.ts';

const client: Surroundings = {
  before: `
    import { waitUntil } from '@moim/testing';
    import { newMember } from '@moim/testing/api';
    import sharp from 'sharp';
    const [tokens, other] = await Promise.all([newMember(), newMember()]);
    const chatId = await waitUntil('the chats service knows both', async () => {
      const opened = await tokens.api.POST('/v1/chats', { body: { memberIds: [other.userId] } });
      return opened.data?.chatId;
    });
    const pixels = sharp({ create: { width: 800, height: 600, channels: 3, background: '#369' } });
    const photo = new File([await pixels.jpeg().toBuffer()], 'photo.jpg');`,
  after: 'export { data, error, file, download, sent };',
};

const storage: Surroundings = {
  before: `
    import { parseNotification } from '@moim/common/storage';
    process.env.FILES_BUCKET = 'moim-docs-examples';
    const [ownerId, fileId] = ['o1', 'f1'];
    const object = { key: 'uploads/o1/f1', size: 3, eTag: 'e', sequencer: '01' };
    const body = { Records: [{ eventName: 'ObjectCreated:Put', eventTime: '2026-01-31T12:00:00.000Z', s3: { bucket: { name: 'b' }, object } }] };
    const record = { body: JSON.stringify(body) };`,
  after: 'export { upload };',
};

const events: Surroundings = {
  before: `
    import { entity as defineEntity } from '@moim/common/dynamodb';
    import { handledEvents } from '@moim/common/events';
    import { buildEvent, buildSqsRecord, lambdaContext, useTestTable } from '@moim/testing';
    const orders = defineEntity()('order', { table: 'orders', key: { pk: ['orderId'] }, traced: true });
    const accounts = defineEntity()('account', { table: 'shop', key: { pk: ['orderId'] } });
    const handled = handledEvents('shop');
    await useTestTable(accounts, handled);`,
  after: `
    const image = (status: string) => ({
      _entity: { S: 'order' }, orderId: { S: 'o1' }, total: { N: '1200' }, status: { S: status },
      updatedAt: { S: '2026-01-31T12:00:00.000Z' },
    });
    const dynamodb = { SequenceNumber: '1', OldImage: image('open'), NewImage: image('paid') };
    const changes = emitter.changes({ Records: [{ eventID: 'e1', eventName: 'MODIFY', dynamodb }] });
    export const emitted = changes.flatMap((change) => change.emissions());
    const event = buildEvent('orders.order.paid', emitted[0].data, { subject: 'o1' });
    await consume({ Records: [buildSqsRecord(event), buildSqsRecord(event)] }, lambdaContext(10_000));
    export const account = await accounts.get({ orderId: 'o1' });`,
};

const websockets: Surroundings = {
  before: `
    import { newPerson } from '@moim/testing/api';
    const tokens = await newPerson();`,
  after: `
    export const received = await new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(JSON.parse(data))));
    socket.close();`,
};

const logged: string[] = [];

beforeEach(() => {
  logged.length = 0;
  jest.spyOn(console, 'log').mockImplementation((...words) => void logged.push(words.join(' ')));
});

afterEach(() => void jest.restoreAllMocks());

test('the examples of the client sign in, find people, upload a photo and send a message', async () => {
  const result = await runExamples('clients/typescript/README.md', client);
  expect(result).toMatchObject({
    file: { status: 'ready' },
    download: { variants: { thumb: expect.any(String) } },
    sent: { seq: 1, text: 'See you at the harbour.' },
  });
  expect(logged.length).toBeGreaterThan(0);
});

test('the examples of docs/storage.md presign an upload and read a notification', async () => {
  expect(await runExamples('docs/storage.md', storage)).toMatchObject({
    upload: { method: 'PUT', url: expect.stringContaining('/uploads/o1/f1?') },
  });
  expect(logged).toEqual(['created uploads/o1/f1 01']);
});

test('the examples of docs/events.md emit an event, and handle it once when it arrives twice', async () => {
  expect(await runExamples('docs/events.md', events)).toMatchObject({
    emitted: [{ subject: 'o1', data: { orderId: 'o1', total: 1200 }, time: '2026-01-31T12:00:00.000Z' }],
    account: { orderId: 'o1', spent: 1200 },
  });
});

test('the example of docs/websockets.md connects with a ticket, and gets an answer', async () => {
  expect(await runExamples('docs/websockets.md', websockets)).toMatchObject({
    received: { type: 'reply', action: 'ping', id: 'p1', endsAt: expect.any(String) },
  });
});
