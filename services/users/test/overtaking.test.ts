import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { deleteUser } from '@moim/common/auth';
import { preconditionFailed } from '@moim/common/http';
import { useTestTable } from '@moim/testing';
import { newNickname, newPerson } from '@moim/testing/api';
import { entities } from '../src/models/index.ts';
import { nicknameFields } from '../src/models/nickname.ts';
import { profiles } from '../src/models/profile.ts';
import { leave } from '../src/services/leaving.ts';
import { getProfile, patchProfile, putProfile } from '../src/services/profiles.ts';
import { afterNextMembershipRead, afterNextRead } from './after-next-read.ts';

beforeAll(async () => {
  await useTestTable(...entities);
});

async function newProfile(): Promise<string> {
  const userId = randomUUID();
  const nickname = nicknameFields(randomUUID().slice(0, 12));
  await profiles.create({ userId, email: 'a@example.com', name: 'N', interests: [], ...nickname });
  return userId;
}

const holds = (): void => {};
const failed = { type: 'precondition-failed' };

test('an update fails its precondition when the profile changes between the check and the write', async () => {
  const userId = await newProfile();
  const restore = afterNextRead(() => profiles.update({ userId }, { name: 'Meanwhile' }));
  await expect(patchProfile(userId, { name: 'Late' }, holds)).rejects.toMatchObject(failed);
  restore();
  expect(await getProfile(userId)).toMatchObject({ name: 'Meanwhile' });
});

test('a deletion fails its precondition when the profile changes between the check and the write', async () => {
  const userId = await newProfile();
  const restore = afterNextRead(() => profiles.update({ userId }, { name: 'Meanwhile' }));
  await expect(leave(userId, holds)).rejects.toMatchObject(failed);
  restore();
  expect(await getProfile(userId)).toMatchObject({ name: 'Meanwhile' });
});

test('a profile that is created between the check and the write is checked too', async () => {
  const caller = await newPerson();
  const { userId } = caller;
  const meanwhile = { ...nicknameFields(newNickname()), email: 'a@example.com', name: 'Meanwhile' };
  const restore = afterNextRead(() => profiles.create({ userId, interests: [], ...meanwhile }));
  const isNew = (current: unknown): void => {
    if (current) throw preconditionFailed();
  };
  const late = { nickname: newNickname(), name: 'Late' };
  await expect(putProfile(caller, late, isNew)).rejects.toMatchObject(failed);
  restore();
  expect(await getProfile(userId)).toMatchObject({ name: 'Meanwhile' });
});

test('a precondition that holds without a profile does not create one', async () => {
  const nobody = randomUUID();
  await expect(patchProfile(nobody, { name: 'N' }, holds)).rejects.toMatchObject({ type: 'not-found' });
  await leave(nobody, holds);
  await expect(getProfile(nobody)).rejects.toMatchObject({ type: 'not-found' });
});

test('a replacement whose profile is deleted meanwhile is a conflict, as for everyone who has left', async () => {
  const caller = await newPerson();
  const input = () => ({ nickname: newNickname(), name: 'N' });
  await putProfile(caller, input(), undefined);
  const restore = afterNextRead(() => leave(caller.userId, undefined));
  await expect(putProfile(caller, input(), holds)).rejects.toMatchObject({ type: 'conflict' });
  restore();
  await expect(getProfile(caller.userId)).rejects.toMatchObject({ type: 'not-found' });
});

test('a profile that is created while its person leaves without one is deleted too', async () => {
  const caller = await newPerson();
  const restore = afterNextRead(() => putProfile(caller, { nickname: newNickname(), name: 'N' }, undefined));
  await leave(caller.userId, undefined);
  restore();
  await expect(getProfile(caller.userId)).rejects.toMatchObject({ type: 'not-found' });
});

test('a creation whose person leaves before their e-mail address is read is a conflict, although the sign-in is gone', async () => {
  const caller = await newPerson();
  const restore = afterNextMembershipRead(async () => {
    await leave(caller.userId, undefined);
    await deleteUser(caller.userId);
  });
  const input = { nickname: newNickname(), name: 'N' };
  await expect(putProfile(caller, input, undefined)).rejects.toMatchObject({ type: 'conflict' });
  restore();
  await expect(getProfile(caller.userId)).rejects.toMatchObject({ type: 'not-found' });
});

test('a creation by someone whose sign-in was deleted, but who has not left, is refused by the user pool', async () => {
  const caller = await newPerson();
  await deleteUser(caller.userId);
  const input = { nickname: newNickname(), name: 'N' };
  await expect(putProfile(caller, input, undefined)).rejects.toMatchObject({ code: 'token-refused' });
});
