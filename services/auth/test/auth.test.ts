import { describe, expect, test } from '@jest/globals';
import { apiClient, confirmationCode, newEmail, newPerson, password } from '@moim/testing/api';

const api = apiClient();

async function signUp(email = newEmail()) {
  const { data } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  return { email, userId: data?.userId };
}

describe('POST /v1/auth/sign-up', () => {
  test('signs a person up, who must confirm', async () => {
    const { response, data } = await api.POST('/v1/auth/sign-up', { body: { email: newEmail(), password } });
    expect(response.status).toBe(201);
    expect(data).toEqual({ userId: expect.stringMatching(/^[\w-]{36}$/), confirmationRequired: true });
    expect(response.headers.get('location')).toBe(`/v1/users/${data?.userId}`);
  });

  test('is 409 for a known e-mail, however it is written', async () => {
    const { email } = await signUp();
    const { response, error } = await api.POST('/v1/auth/sign-up', {
      body: { email: email.toUpperCase(), password },
    });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: '/docs/problems#conflict', errors: [{ path: 'email' }] });
  });

  test.each([
    ['Sh0rt-', 'Must be longer'],
    ['gather-2026', 'Must have an upper-case letter'],
    ['GATHER-2026', 'Must have a lower-case letter'],
    ['Gather-more', 'Must have a digit'],
  ])('is 400 for the password %s, with the rule broken', async (weak, message) => {
    const { response, error } = await api.POST('/v1/auth/sign-up', {
      body: { email: newEmail(), password: weak },
    });
    expect([response.status, error?.errors]).toEqual([400, [{ path: 'password', message }]]);
  });

  test('is 400 for what is no e-mail', async () => {
    const { response, error } = await api.POST('/v1/auth/sign-up', { body: { email: 'nobody', password } });
    expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'email']);
  });

  test('of one e-mail by ten at once makes one person', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.POST('/v1/auth/sign-up', { body: { email, password } })),
    );
    const statuses = answers.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('an Idempotency-Key', () => {
  const post = (body: { email: string; password: string }, key: string) =>
    api.POST('/v1/auth/sign-up', { body, params: { header: { 'Idempotency-Key': key } } });

  test('gives the first answer again', async () => {
    const body = { email: newEmail(), password };
    const key = crypto.randomUUID();
    const first = await post(body, key);
    const again = await post(body, key);
    expect(first.response.headers.has('idempotency-replayed')).toBe(false);
    expect(again.response.headers.get('idempotency-replayed')).toBe('true');
    expect([again.response.status, again.data, again.response.headers.get('location')]).toEqual([
      201,
      first.data,
      first.response.headers.get('location'),
    ]);
  });

  test('with another body is 422', async () => {
    const key = crypto.randomUUID();
    await post({ email: newEmail(), password }, key);
    const { response, error } = await post({ email: newEmail(), password }, key);
    expect([response.status, error?.type]).toEqual([422, '/docs/problems#idempotency-key-reused']);
  });

  test('lets a request that failed be tried again', async () => {
    const { email } = await signUp();
    const key = crypto.randomUUID();
    expect((await post({ email, password }, key)).response.status).toBe(409);
    expect((await post({ email, password }, key)).response.status).toBe(409);
  });

  test('runs one of ten at once; the others are told to wait or get its answer', async () => {
    const body = { email: newEmail(), password };
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body, key)));
    const own = answers.filter(
      ({ response }) => response.status === 201 && !response.headers.has('idempotency-replayed'),
    );
    const rest = answers.filter((answer) => !own.includes(answer));
    expect(own).toHaveLength(1);
    for (const { response, error } of rest) {
      if (response.status === 201) continue;
      expect([response.status, error?.type]).toEqual([409, '/docs/problems#request-in-progress']);
      expect(response.headers.get('retry-after')).toBe('1');
    }
  });

  test('has 1 to 255 printable characters', async () => {
    for (const key of ['x'.repeat(256), 'ü']) {
      const { response, error } = await post({ email: newEmail(), password }, key);
      expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'Idempotency-Key']);
    }
  });
});

describe('POST /v1/auth/confirm', () => {
  test('lets a person in who could not get in before', async () => {
    const { email } = await signUp();
    const early = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    expect([early.response.status, early.error?.type]).toEqual([403, '/docs/problems#forbidden']);
    expect(
      (await api.POST('/v1/auth/confirm', { body: { email, code: confirmationCode } })).response.status,
    ).toBe(204);
    expect((await api.POST('/v1/auth/sign-in', { body: { email, password } })).response.status).toBe(200);
  });

  test('answers a wrong code and an unknown e-mail in the same words', async () => {
    const { email } = await signUp();
    const wrong = await api.POST('/v1/auth/confirm', { body: { email, code: '654321' } });
    const unknown = await api.POST('/v1/auth/confirm', { body: { email: newEmail(), code: '654321' } });
    expect([wrong.response.status, wrong.error?.errors?.[0]?.path]).toEqual([400, 'code']);
    expect([unknown.response.status, unknown.error?.errors]).toEqual([400, wrong.error?.errors]);
  });
});

test('POST /v1/auth/confirm/resend answers alike for whoever is or is not waiting for a code', async () => {
  const { email } = await signUp();
  const { email: confirmed } = await newPerson();
  for (const address of [email, confirmed, newEmail()]) {
    const { response } = await api.POST('/v1/auth/confirm/resend', { body: { email: address } });
    expect(response.status).toBe(204);
  }
});

describe('POST /v1/auth/sign-in', () => {
  test('gives tokens that no cache keeps', async () => {
    const { email } = await newPerson();
    const { response, data } = await api.POST('/v1/auth/sign-in', {
      body: { email: email.toUpperCase(), password },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(data).toEqual({
      accessToken: expect.stringContaining('.'),
      idToken: expect.stringContaining('.'),
      refreshToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: 3600,
    });
  });

  test('answers a wrong password and an unknown e-mail in the same words', async () => {
    const { email } = await newPerson();
    const wrong = await api.POST('/v1/auth/sign-in', { body: { email, password: 'Wrong-2026' } });
    const unknown = await api.POST('/v1/auth/sign-in', { body: { email: newEmail(), password } });
    expect([wrong.response.status, unknown.response.status]).toEqual([401, 401]);
    const told = ({ error }: typeof wrong) => ({ ...error, requestId: '' });
    expect(told(unknown)).toEqual(told(wrong));
    expect(wrong.error).toMatchObject({
      type: '/docs/problems#invalid-credentials',
      title: 'The credentials are invalid',
      detail: 'Wrong e-mail or password.',
    });
    // HTTP asks for a challenge with every 401; that no token was sent, it cannot call invalid.
    expect(wrong.response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('POST /v1/auth/refresh', () => {
  test('gives new tokens and no refresh token', async () => {
    const { refreshToken } = await newPerson();
    const { response, data } = await api.POST('/v1/auth/refresh', { body: { refreshToken } });
    expect(response.status).toBe(200);
    expect(Object.keys(data ?? {}).sort()).toEqual(['accessToken', 'expiresIn', 'idToken', 'tokenType']);
    const me = await apiClient(data?.accessToken).GET('/v1/users/me');
    expect(me.response.status).toBe(404);
  });

  test('is 401 for a token that was never given', async () => {
    const { response, error } = await api.POST('/v1/auth/refresh', { body: { refreshToken: 'made-up' } });
    expect([response.status, error?.type]).toEqual([401, '/docs/problems#invalid-credentials']);
  });
});

describe('POST /v1/auth/sign-out', () => {
  test('revokes the refresh tokens', async () => {
    const person = await newPerson();
    expect((await person.api.POST('/v1/auth/sign-out')).response.status).toBe(204);
    const { response } = await api.POST('/v1/auth/refresh', { body: { refreshToken: person.refreshToken } });
    expect(response.status).toBe(401);
  });

  test('needs a token', async () => {
    expect((await api.POST('/v1/auth/sign-out')).response.status).toBe(401);
  });
});

describe('a forgotten password', () => {
  test('is replaced by code', async () => {
    const { email } = await newPerson();
    expect((await api.POST('/v1/auth/password/forgot', { body: { email } })).response.status).toBe(204);
    const body = { email, code: confirmationCode, password: 'Another-2027' };
    expect((await api.POST('/v1/auth/password/reset', { body })).response.status).toBe(204);
    expect((await api.POST('/v1/auth/sign-in', { body: { email, password } })).response.status).toBe(401);
    const { response } = await api.POST('/v1/auth/sign-in', { body: { email, password: 'Another-2027' } });
    expect(response.status).toBe(200);
  });

  test('is asked for alike, whether or not the e-mail is known', async () => {
    const { email: unconfirmed } = await signUp();
    for (const email of [newEmail(), unconfirmed]) {
      expect((await api.POST('/v1/auth/password/forgot', { body: { email } })).response.status).toBe(204);
    }
  });

  test('is not replaced by a wrong code or by one against the policy', async () => {
    const { email } = await newPerson();
    await api.POST('/v1/auth/password/forgot', { body: { email } });
    const wrong = await api.POST('/v1/auth/password/reset', { body: { email, code: '654321', password } });
    expect([wrong.response.status, wrong.error?.errors?.[0]?.path]).toEqual([400, 'code']);
    const weak = await api.POST('/v1/auth/password/reset', {
      body: { email, code: confirmationCode, password: 'weak' },
    });
    expect([weak.response.status, weak.error?.errors?.[0]?.path]).toEqual([400, 'password']);
    const unknown = await api.POST('/v1/auth/password/reset', {
      body: { email: newEmail(), code: '654321', password },
    });
    expect([unknown.response.status, unknown.error?.errors]).toEqual([400, wrong.error?.errors]);
  });
});
