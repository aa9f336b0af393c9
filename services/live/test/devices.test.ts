import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { deviceInput, deviceParams } from '../src/models/device-schemas.ts';
import { entities } from '../src/models/index.ts';
import { recipients } from '../src/models/recipient.ts';
import { forgetDevice, listDevices, registerDevice } from '../src/services/devices.ts';
import { createEndpoint } from '../src/services/endpoints.ts';
import { forgetRecipient } from '../src/services/forget-recipient.ts';
import { readRecipient } from '../src/services/recipient-writes.ts';
import { type FakeNotifications, pushPlatforms, startFakeNotifications } from './fake-notifications.ts';
import { appleToken, googleToken, ownerOf, phone, storedDevices } from './recipients.ts';

let fake: FakeNotifications;
beforeAll(async () => {
  fake = await startFakeNotifications();
  await useTestTable(...entities);
});
afterAll(() => fake.stop());

let [mina, joon] = ['', ''];
beforeEach(() => {
  [mina, joon] = [randomUUID(), randomUUID()];
});

/** Gives a stored device an endpoint, as the first notification does. */
async function giveEndpoint(userId: string, token: string): Promise<string> {
  const endpointArn = await createEndpoint(pushPlatforms.android, token);
  const { devices = [] } = (await readRecipient(userId)) ?? {};
  const changed = devices.map((one) => (one.token === token ? { ...one, endpointArn } : one));
  await recipients.update({ userId }, { devices: changed });
  return endpointArn;
}

describe('a registration', () => {
  test('is listed, and again replaces the token and the language', async () => {
    const old = googleToken();
    await registerDevice(mina, 'phone', phone(old), 1_000);
    await registerDevice(mina, 'phone', { platform: 'ios', token: appleToken(), language: 'ko' }, 2_000);
    expect(await listDevices(mina)).toMatchObject([
      { deviceId: 'phone', platform: 'ios', language: 'ko', registeredAt: 2_000 },
    ]);
    expect(await ownerOf(old)).toBeUndefined();
    expect(await storedDevices(mina)).toEqual(['phone']);
  });

  test('of an eleventh device replaces the one that was registered least recently', async () => {
    const tokens = Array.from({ length: 11 }, googleToken);
    for (const [index, token] of tokens.slice(0, 10).entries()) {
      await registerDevice(mina, `d${index}`, phone(token), 1_000 + index);
    }
    const endpointArn = await giveEndpoint(mina, tokens[1] ?? '');
    await registerDevice(mina, 'd0', phone(tokens[0]), 2_000);
    await registerDevice(mina, 'd10', phone(tokens[10]), 2_001);
    expect((await storedDevices(mina)).toSorted()).toEqual(
      [0, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) => `d${index}`).toSorted(),
    );
    expect(await ownerOf(tokens[1] ?? '')).toBeUndefined();
    expect(fake.endpoints.has(endpointArn)).toBe(false);
  });

  test('takes a token over from another person, with its endpoint', async () => {
    const token = googleToken();
    await registerDevice(mina, 'phone', phone(token));
    await registerDevice(mina, 'tablet', phone());
    const endpointArn = await giveEndpoint(mina, token);
    await registerDevice(joon, 'my-phone', phone(token));
    expect([await storedDevices(mina), await storedDevices(joon)]).toEqual([['tablet'], ['my-phone']]);
    expect(await listDevices(joon)).toMatchObject([{ endpointArn }]);
    expect(fake.endpoints.get(endpointArn)).toBe(token);
  });

  test('of the same token under another id leaves one device', async () => {
    const token = googleToken();
    await registerDevice(mina, 'a', phone(token));
    await registerDevice(mina, 'b', phone(token));
    expect(await storedDevices(mina)).toEqual(['b']);
  });

  test('of ids that objects have, too, is a device like any other', async () => {
    for (const id of ['__proto__', 'constructor']) await registerDevice(mina, id, phone());
    expect((await storedDevices(mina)).toSorted()).toEqual(['__proto__', 'constructor']);
  });
});

describe('at the same time', () => {
  test('registrations of one token by several people give it exactly one owner', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [token, people] = [googleToken(), Array.from({ length: 5 }, () => randomUUID())];
      await Promise.all(people.map((userId) => registerDevice(userId, 'phone', phone(token))));
      const lists = await Promise.all(people.map(storedDevices));
      expect(lists.flat()).toEqual(['phone']);
    }
  });

  test('registrations of many devices of one person leave ten', async () => {
    const tokens = Array.from({ length: 14 }, googleToken);
    await Promise.all(tokens.map((token, index) => registerDevice(mina, `d${index}`, phone(token))));
    expect(await storedDevices(mina)).toHaveLength(10);
    const owners = await Promise.all(tokens.map(ownerOf));
    expect(owners.filter((owner) => owner !== undefined)).toHaveLength(10);
  });

  test('a removal and a take-over leave the new owner', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [mina, joon, token] = [randomUUID(), randomUUID(), googleToken()];
      await registerDevice(mina, 'phone', phone(token));
      await Promise.all([forgetDevice(mina, 'phone'), registerDevice(joon, 'phone', phone(token))]);
      expect([await storedDevices(mina), await storedDevices(joon)]).toEqual([[], ['phone']]);
    }
  });

  test('leaving and registering leave no device', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [userId, tokens] = [randomUUID(), [googleToken(), googleToken()]];
      await Promise.allSettled([
        ...tokens.map((token, index) => registerDevice(userId, `d${index}`, phone(token))),
        forgetRecipient(userId, Date.now()),
      ]);
      expect(await storedDevices(userId)).toEqual([]);
      for (const token of tokens) expect(await ownerOf(token)).toBeUndefined();
    }
  });
});

test('a removed device and its endpoint are gone, and removing it again succeeds', async () => {
  const token = googleToken();
  await registerDevice(mina, 'phone', phone(token));
  const endpointArn = await giveEndpoint(mina, token);
  await forgetDevice(mina, 'phone');
  await forgetDevice(mina, 'phone');
  expect([await storedDevices(mina), await ownerOf(token)]).toEqual([[], undefined]);
  expect(fake.endpoints.has(endpointArn)).toBe(false);
});

test('of someone who leaves nothing stays but an expiring note, twice too, and they register nothing', async () => {
  const token = googleToken();
  await registerDevice(mina, 'phone', phone(token));
  const endpointArn = await giveEndpoint(mina, token);
  await forgetRecipient(mina, Date.now());
  await forgetRecipient(mina, Date.now());
  expect(await readRecipient(mina)).toEqual({
    userId: mina,
    devices: [],
    left: true,
    expiresAt: expect.any(Number),
    version: expect.any(Number),
  });
  expect([await ownerOf(token), fake.endpoints.has(endpointArn)]).toEqual([undefined, false]);
  await expect(registerDevice(mina, 'phone', phone())).rejects.toMatchObject({ type: 'conflict' });
});

describe('the schema of a device', () => {
  const language = 'ko-KR';
  const subscription = JSON.stringify({
    endpoint: 'https://push.example/1',
    keys: { p256dh: 'a', auth: 'b' },
  });
  test.each([
    ['ios', appleToken()],
    ['android', googleToken()],
    ['web', googleToken()],
  ])('takes a token of %s', (platform, token) => {
    expect(deviceInput.safeParse({ platform, token, language }).success).toBe(true);
  });
  test.each([
    ['ios', googleToken(), 'APNs'],
    ['ios', 'abc', 'APNs'],
    ['android', 'short', 'Firebase'],
    ['web', subscription, 'PushSubscription'],
  ])('refuses for %s a token of another form: %s', (platform, token, why) => {
    const { error } = deviceInput.safeParse({ platform, token, language });
    expect(error?.issues).toMatchObject([{ path: ['token'], message: expect.stringContaining(why) }]);
  });
  test.each(['', 'korean language', 'ko_KR', 'x'.repeat(36)])('refuses the language "%s"', (language) => {
    expect(deviceInput.safeParse({ platform: 'web', token: googleToken(), language }).success).toBe(false);
  });
  test.each(['', 'a b', 'x'.repeat(65), '../me'])('refuses the id "%s"', (deviceId) => {
    expect(deviceParams.safeParse({ deviceId }).success).toBe(false);
  });
});
