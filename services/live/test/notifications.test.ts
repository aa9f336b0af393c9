import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lambdaContext, useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import type { NotificationJob } from '../src/models/notification.ts';
import { notified, notifiedKey } from '../src/models/notified.ts';
import { notify as handler } from '../src/notify.ts';
import { forgetDevice, listDevices, registerDevice } from '../src/services/devices.ts';
import { forgetRecipient } from '../src/services/forget-recipient.ts';
import { patchSettings } from '../src/services/notification-settings.ts';
import { notify } from '../src/services/notify.ts';
import { type FakeNotifications, startFakeNotifications } from './fake-notifications.ts';
import { appleToken, googleToken, ownerOf, phone, storedDevices } from './recipients.ts';

let fake: FakeNotifications;
beforeAll(async () => {
  fake = await startFakeNotifications();
  await useTestTable(...entities);
});
afterAll(() => fake.stop());

let [mina, token] = ['', ''];
beforeEach(() => {
  [mina, token] = [randomUUID(), googleToken()];
  fake.refusals.clear();
  fake.endpoints.clear();
});

const job = (to: string, more: Partial<NotificationJob['notification']> = {}): NotificationJob => ({
  to,
  notification: {
    id: `message ${randomUUID()}`,
    kind: 'message',
    thread: 'c1',
    data: { chatId: 'c1', messageId: 'm1' },
    ...more,
  },
  since: Date.now(),
});
const send = (one: NotificationJob) => notify(one, Date.now() + 60_000);
const publishedTo = (wanted: string) => fake.published.filter(({ token }) => token === wanted);
const invoke = (...jobs: unknown[]) =>
  handler(
    {
      Records: jobs.map((body, index) => ({
        ...Object.create(null),
        messageId: String(index),
        body: JSON.stringify(body),
      })),
    },
    lambdaContext(5_000),
  );

describe('a notification', () => {
  test('goes to every device, in its language, without the text', async () => {
    const apple = appleToken();
    await registerDevice(mina, 'phone', phone(token, 'ko-KR'));
    await registerDevice(mina, 'pad', { platform: 'ios', token: apple, language: 'fr' });
    await send(job(mina, { text: 'private' }));
    const [google, ios] = [publishedTo(token)[0], publishedTo(apple)[0]];
    expect(JSON.parse(google?.message.GCM ?? '')).toEqual({
      fcmV1Message: {
        message: {
          notification: { title: '새 메시지', body: '새 메시지가 도착했어요.' },
          data: { kind: 'message', chatId: 'c1', messageId: 'm1' },
          android: { collapse_key: 'c1', ttl: '86400s', notification: { tag: 'c1' } },
          webpush: { headers: { TTL: '86400' }, notification: { tag: 'c1' } },
        },
      },
    });
    expect(JSON.parse(ios?.message.APNS ?? '')).toEqual({
      aps: {
        alert: { title: 'New message', body: 'Somebody wrote to you.' },
        sound: 'default',
        'thread-id': 'c1',
      },
      kind: 'message',
      chatId: 'c1',
      messageId: 'm1',
    });
    expect(ios?.attributes).toEqual({
      'AWS.SNS.MOBILE.APNS.TTL': '86400',
      'AWS.SNS.MOBILE.APNS.PUSH_TYPE': 'alert',
      'AWS.SNS.MOBILE.APNS.COLLAPSE_ID': 'c1',
    });
    expect(JSON.stringify([google, ios])).not.toContain('private');
  });

  test('shows the text to those who allow it', async () => {
    await registerDevice(mina, 'phone', phone(token));
    await patchSettings(mina, { texts: true }, undefined);
    await send(job(mina, { text: 'hello' }));
    expect(publishedTo(token)[0]?.message.GCM).toContain('"body":"hello"');
  });

  test('is sent once, however often and in how many places at once the job comes', async () => {
    await registerDevice(mina, 'phone', phone(token));
    const one = job(mina);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => send(one)));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'LeaseHeld' });
    }
    await send(one);
    expect(publishedTo(token)).toHaveLength(1);
  });

  test('is continued after a crash, on the devices that do not have it yet', async () => {
    const other = googleToken();
    await registerDevice(mina, 'phone', phone(token));
    await registerDevice(mina, 'tablet', phone(other));
    const one = job(mina);
    const key = notifiedKey(mina, one.notification.id);
    const expiresAt = Math.ceil(Date.now() / 1_000) + 60;
    await notified.create({ ...key, leaseId: 'crashed', leasedUntil: 1, deviceIds: ['phone'], expiresAt });
    await send(one);
    expect([publishedTo(token).length, publishedTo(other).length]).toEqual([0, 1]);
  });

  test('that is an hour late is not sent', async () => {
    await registerDevice(mina, 'phone', phone(token));
    await send({ ...job(mina), since: Date.now() - 3_600_001 });
    expect(publishedTo(token)).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['turned the kind off', () => patchSettings(mina, { kinds: { message: false } }, undefined)],
    ['removed the device', () => forgetDevice(mina, 'phone')],
    ['handed the phone on', () => registerDevice(randomUUID(), 'phone', phone(token))],
    ['left', () => forgetRecipient(mina, Date.now())],
  ])('is not sent to someone who %s since it was queued', async (_, change) => {
    await registerDevice(mina, 'phone', phone(token));
    const one = job(mina);
    await change();
    await send(one);
    expect(publishedTo(token)).toEqual([]);
  });

  test('is dropped where the stage no longer names any platform', async () => {
    await registerDevice(mina, 'phone', phone(token));
    const before = process.env.PUSH_PLATFORMS ?? '';
    process.env.PUSH_PLATFORMS = '{}';
    await send(job(mina));
    process.env.PUSH_PLATFORMS = before;
    expect(publishedTo(token)).toEqual([]);
    expect(await storedDevices(mina)).toEqual(['phone']);
  });

  test('is not sent to a platform that the stage does not name', async () => {
    await registerDevice(mina, 'browser', { platform: 'web', token, language: 'en' });
    await send(job(mina));
    expect(publishedTo(token)).toEqual([]);
    expect(await storedDevices(mina)).toEqual(['browser']);
  });
});

describe('an endpoint', () => {
  test('is made once', async () => {
    await registerDevice(mina, 'phone', phone(token));
    await send(job(mina));
    await send(job(mina));
    const [device] = await listDevices(mina);
    expect(fake.endpoints.get(device?.endpointArn ?? '')).toBe(token);
    expect(publishedTo(token)).toHaveLength(2);
  });

  test('that is gone is made again: the token may be good', async () => {
    await registerDevice(mina, 'phone', phone(token));
    await send(job(mina));
    fake.endpoints.clear();
    await send(job(mina));
    expect(publishedTo(token)).toHaveLength(2);
    expect(await storedDevices(mina)).toEqual(['phone']);
  });

  test('that is gone as soon as it is made keeps the device, and the job comes again', async () => {
    await registerDevice(mina, 'phone', phone(token));
    fake.refusals.set(token, ['NotFound', 'Endpoint does not exist', 404]);
    await expect(send(job(mina))).rejects.toThrow('the endpoint that it made');
    expect(await storedDevices(mina)).toEqual(['phone']);
  });

  test('of an application that the stage no longer names is replaced', async () => {
    await registerDevice(mina, 'phone', phone(token));
    await send(job(mina));
    const before = process.env.PUSH_PLATFORMS ?? '';
    process.env.PUSH_PLATFORMS = before.replaceAll('/moim', '/renewed');
    await send(job(mina));
    process.env.PUSH_PLATFORMS = before;
    expect((await listDevices(mina))[0]?.endpointArn).toContain('/renewed/');
  });
});

describe('a token that', () => {
  test.each<[string, string]>([
    ['EndpointDisabled', 'Endpoint is disabled'],
    ['InvalidParameter', 'Invalid parameter: Token Reason: not one'],
  ])('is dead (%s) is forgotten, with its endpoint, and others are kept', async (code, message) => {
    const good = googleToken();
    await registerDevice(mina, 'phone', phone(token));
    await registerDevice(mina, 'tablet', phone(good));
    fake.refusals.set(token, [code, message, 400]);
    await send(job(mina));
    expect([await storedDevices(mina), await ownerOf(token)]).toEqual([['tablet'], undefined]);
    expect([...fake.endpoints.values()]).toEqual([good]);
    expect(publishedTo(good)).toHaveLength(1);
  });

  test('SNS refuses for our own mistake is kept, and the job comes again', async () => {
    await registerDevice(mina, 'phone', phone(token));
    fake.refusals.set(token, ['InvalidParameter', 'Invalid parameter: Message too long', 400]);
    await expect(send(job(mina))).rejects.toThrow('Message too long');
    expect(await storedDevices(mina)).toEqual(['phone']);
  });

  test('SNS is too busy for gets it when the job comes again, and no other device twice', async () => {
    const good = googleToken();
    await registerDevice(mina, 'phone', phone(token));
    await registerDevice(mina, 'tablet', phone(good));
    fake.refusals.set(token, ['Throttled', 'Rate exceeded', 429]);
    const one = job(mina);
    expect(await invoke(one)).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
    fake.refusals.clear();
    expect(await invoke(one)).toEqual({ batchItemFailures: [] });
    expect([publishedTo(token).length, publishedTo(good).length]).toEqual([1, 1]);
    expect(await storedDevices(mina)).toHaveLength(2);
  });
});

test('a job that cannot be read fails alone', async () => {
  await registerDevice(mina, 'phone', phone(token));
  expect(await invoke({ to: mina }, job(mina))).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  expect(publishedTo(token)).toHaveLength(1);
});
