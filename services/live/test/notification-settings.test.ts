import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Problem } from '@moim/common/http';
import { useTestTable } from '@moim/testing';
import { entities } from '../src/models/index.ts';
import { showSettings } from '../src/models/settings-schemas.ts';
import { registerDevice } from '../src/services/devices.ts';
import { forgetRecipient } from '../src/services/forget-recipient.ts';
import { getSettings, patchSettings } from '../src/services/notification-settings.ts';
import { phone, storedDevices } from './recipients.ts';

beforeAll(() => useTestTable(...entities));

let mina: string;
beforeEach(() => {
  mina = randomUUID();
});
const ofPosts = { comment: true, postLike: true };
const shown = async () => showSettings(await getSettings(mina));

test('everybody is notified of everything without texts, until they choose', async () => {
  expect(await shown()).toEqual({
    kinds: { message: true, match: true, like: true, ...ofPosts },
    texts: false,
  });
  await patchSettings(mina, { kinds: { like: false }, texts: true }, undefined);
  await patchSettings(mina, { kinds: { match: false } }, undefined);
  expect(await shown()).toEqual({
    kinds: { message: true, match: false, like: false, ...ofPosts },
    texts: true,
  });
  await patchSettings(mina, { kinds: { like: true }, texts: false }, undefined);
  expect(await shown()).toEqual({
    kinds: { message: true, match: false, like: true, ...ofPosts },
    texts: false,
  });
});

test('changes at the same time, and a device that is registered meanwhile, are all kept', async () => {
  await Promise.all([
    patchSettings(mina, { kinds: { message: false } }, undefined),
    patchSettings(mina, { kinds: { match: false } }, undefined),
    patchSettings(mina, { kinds: { like: false } }, undefined),
    patchSettings(mina, { texts: true }, undefined),
    registerDevice(mina, 'phone', phone()),
  ]);
  expect(await shown()).toEqual({
    kinds: { message: false, match: false, like: false, ...ofPosts },
    texts: true,
  });
  expect(await storedDevices(mina)).toEqual(['phone']);
});

test('a precondition sees the settings as they are shown, and refuses a change', async () => {
  const seen: unknown[] = [];
  const precondition = (representation: unknown) => {
    seen.push(representation);
    throw new Problem('precondition-failed');
  };
  const change = patchSettings(mina, { texts: true }, precondition);
  await expect(change).rejects.toMatchObject({ type: 'precondition-failed' });
  expect(seen).toEqual([await shown()]);
  expect((await shown()).texts).toBe(false);
});

test('someone who left has nothing to change', async () => {
  await patchSettings(mina, { texts: true }, undefined);
  await forgetRecipient(mina, Date.now());
  await expect(patchSettings(mina, { texts: true }, undefined)).rejects.toMatchObject({ type: 'conflict' });
  expect((await shown()).texts).toBe(false);
});
