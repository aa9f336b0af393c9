import { describe, expect, test } from '@jest/globals';
import { deleteUser } from '@moim/common/auth';
import { apiClient, confirmationCode, newEmail, newNickname, newPerson, password } from '@moim/testing/api';

const api = apiClient();
const code = confirmationCode;
const another = 'Another-2027';

const forgot = async (email: string) =>
  (await api.POST('/v1/auth/password/forgot', { body: { email } })).response;
const reset = (body: { email: string; code: string; password: string }) =>
  api.POST('/v1/auth/password/reset', { body });
const refresh = async (refreshToken: string) =>
  (await api.POST('/v1/auth/refresh', { body: { refreshToken } })).response.status;
const signIn = async (email: string, withPassword: string) =>
  (await api.POST('/v1/auth/sign-in', { body: { email, password: withPassword } })).response.status;

async function unconfirmed() {
  const email = newEmail();
  await api.POST('/v1/auth/sign-up', { body: { email, password } });
  return email;
}

describe('a forgotten password', () => {
  test('is replaced with the code, and every session ends', async () => {
    const { email, refreshToken } = await newPerson();
    expect((await forgot(email)).status).toBe(204);
    expect((await reset({ email, code, password: another })).response.status).toBe(204);
    expect([await signIn(email, password), await signIn(email, another)]).toEqual([401, 200]);
    expect(await refresh(refreshToken)).toBe(401);
  });

  test('can be replaced before the address is confirmed, which confirms it', async () => {
    const email = await unconfirmed();
    await forgot(email);
    expect((await reset({ email, code, password: another })).response.status).toBe(204);
    expect([await signIn(email, password), await signIn(email, another)]).toEqual([401, 200]);
  });

  test('can be replaced with the code of the sign-up too', async () => {
    const email = await unconfirmed();
    expect((await reset({ email, code, password: another })).response.status).toBe(204);
    expect([await signIn(email, password), await signIn(email, another)]).toEqual([401, 200]);
  });

  test.each([
    ['a confirmed', async () => (await newPerson()).email],
    ['an unconfirmed', unconfirmed],
  ])(
    'of %s account is 204 again when the reset is repeated, and 400 with another password',
    async (_, make) => {
      const email = await make();
      await forgot(email);
      for (const _repeat of [1, 2]) {
        expect((await reset({ email, code, password: another })).response.status).toBe(204);
      }
      const different = await reset({ email, code, password: 'Different-2028' });
      expect([different.response.status, different.error?.errors?.[0]?.path]).toEqual([400, 'code']);
      expect(await signIn(email, another)).toBe(200);
    },
  );

  test('gets the same answer for confirmed, unconfirmed and unknown addresses', async () => {
    const answers = [];
    for (const email of [newEmail(), await unconfirmed(), (await newPerson()).email]) {
      const response = await forgot(email);
      answers.push([response.status, await response.text(), response.headers.get('content-type')]);
    }
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]?.[0]).toBe(204);
  });

  test('is not replaced with a wrong code or by a weak password', async () => {
    const { email } = await newPerson();
    await forgot(email);
    const wrong = await reset({ email, code: '654321', password });
    expect([wrong.response.status, wrong.error?.errors?.[0]?.path]).toEqual([400, 'code']);
    for (const weak of ['weak', `${another} `]) {
      const refused = await reset({ email, code, password: weak });
      expect(refused.response.status).toBe(400);
      expect(new Set(refused.error?.errors?.map(({ path }) => path))).toEqual(new Set(['password']));
    }
    const unknown = await reset({ email: newEmail(), code: '654321', password });
    expect([unknown.response.status, unknown.error?.errors]).toEqual([400, wrong.error?.errors]);
    const waiting = await reset({ email: await unconfirmed(), code: '654321', password });
    expect([waiting.response.status, waiting.error?.errors]).toEqual([400, wrong.error?.errors]);
  });
});

describe('POST /v1/auth/password/change', () => {
  const change = (person: Awaited<ReturnType<typeof newPerson>>, oldPassword: string, newPassword: string) =>
    person.api.POST('/v1/auth/password/change', { body: { oldPassword, newPassword } });

  test('replaces the password, ends the other sessions, and goes on with new tokens in this one', async () => {
    const person = await newPerson();
    const body = { email: person.email, password };
    const elsewhere = (await api.POST('/v1/auth/sign-in', { body })).data?.refreshToken ?? '';
    const { response, data } = await change(person, password, another);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect([await refresh(elsewhere), await refresh(person.refreshToken)]).toEqual([401, 401]);
    expect(await refresh(data?.refreshToken ?? '')).toBe(200);
    const mine = apiClient(data?.accessToken);
    const put = await mine.PUT('/v1/users/me', { body: { nickname: newNickname(), name: 'Mina' } });
    expect([put.response.status, put.data?.userId]).toEqual([201, person.userId]);
    expect([await signIn(person.email, password), await signIn(person.email, another)]).toEqual([401, 200]);
  });

  test('can be repeated when its response was lost, and the tokens of the last response hold', async () => {
    const person = await newPerson();
    const answers = [await change(person, password, another), await change(person, password, another)];
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200]);
    const tokens = answers.map(({ data }) => data?.refreshToken ?? '');
    expect([await refresh(tokens[0] ?? ''), await refresh(tokens[1] ?? '')]).toEqual([401, 200]);
  });

  test('is 401, and does not blame the old password, for someone whose sign-in is deleted', async () => {
    const person = await newPerson();
    await deleteUser(person.userId);
    const { response, error } = await change(person, password, another);
    expect([response.status, error?.type]).toEqual([401, '/docs/problems#unauthorized']);
  });

  test('is 400 for a wrong old password, and changes nothing', async () => {
    const person = await newPerson();
    const { response, error } = await change(person, 'Wrong-2026', another);
    expect([response.status, error?.errors?.map(({ path }) => path)]).toEqual([400, ['oldPassword']]);
    expect(await signIn(person.email, password)).toBe(200);
    expect(await refresh(person.refreshToken)).toBe(200);
  });

  test('is 400 for a weak new password', async () => {
    const { response, error } = await change(await newPerson(), password, 'weak-2026');
    expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'newPassword']);
  });

  test('needs a token', async () => {
    const body = { oldPassword: password, newPassword: another };
    expect((await api.POST('/v1/auth/password/change', { body })).response.status).toBe(401);
  });
});
