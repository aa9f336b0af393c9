import { describe, expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { apiClient, confirmationCode, newEmail, newPerson, password } from '@moim/testing/api';

const api = apiClient();

async function signUp(email = newEmail()) {
  const { data } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
  return { email, userId: data?.userId };
}

describe('POST /v1/auth/sign-up', () => {
  test('creates an account that must be confirmed', async () => {
    const { response, data } = await api.POST('/v1/auth/sign-up', { body: { email: newEmail(), password } });
    expect(response.status).toBe(201);
    expect(data).toEqual({ userId: expect.stringMatching(/^[\w-]{36}$/), confirmationRequired: true });
    expect(response.headers.get('location')).toBe(`/v1/users/${data?.userId}`);
  });

  test('is 409 for the address of a confirmed account, ignoring case', async () => {
    const { email } = await newPerson();
    const { response, error } = await api.POST('/v1/auth/sign-up', {
      body: { email: email.toUpperCase(), password },
    });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: '/docs/problems#conflict', errors: [{ path: 'email' }] });
  });

  test.each([
    ['Sh0rt-', 'Must have at least 8 characters'],
    ['gather-2026', 'Must have an upper-case letter (A–Z)'],
    ['GATHER-2026', 'Must have a lower-case letter (a–z)'],
    ['Gather-more', 'Must have a digit (0–9)'],
    ['Gather-2026 ', 'Must not begin or end with a space'],
  ])('is 400 for the password "%s", with the broken rule', async (weak, message) => {
    const { response, error } = await api.POST('/v1/auth/sign-up', {
      body: { email: newEmail(), password: weak },
    });
    expect([response.status, error?.errors]).toEqual([400, [{ path: 'password', message }]]);
  });

  test('is 400 for text that is not an e-mail address', async () => {
    const { response, error } = await api.POST('/v1/auth/sign-up', {
      body: { email: 'not-an-address', password },
    });
    expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'email']);
  });

  test.each([
    [128, 201],
    [129, 400],
  ])('answers an e-mail address of %d characters with %d', async (length, status) => {
    const domain = `${'d'.repeat(50)}.example.com`;
    const start = `${crypto.randomUUID()}@`;
    const email = `${start}${'x'.repeat(length - start.length - domain.length - 1)}.${domain}`;
    expect(email).toHaveLength(length);
    const { response, error } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
    expect(response.status).toBe(status);
    if (status === 400) expect(error?.errors?.[0]?.path).toBe('email');
  });

  test.each(["o'neil&sons", 'a/b%c!d#e$f', 'x{y}|z~`^=?*+-_'])('accepts the local part %s', async (local) => {
    const email = `${local}.${crypto.randomUUID().slice(0, 8)}@example.com`;
    const { response } = await api.POST('/v1/auth/sign-up', { body: { email, password } });
    expect(response.status).toBe(201);
  });

  test('leaves one usable account when ten requests race for one e-mail address', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.POST('/v1/auth/sign-up', { body: { email, password } })),
    );
    for (const { response } of answers) expect([201, 409]).toContain(response.status);
    await api.POST('/v1/auth/confirm', { body: { email, code: confirmationCode } });
    const { data } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    const claims = Buffer.from(data?.accessToken.split('.')[1] ?? '', 'base64url').toString();
    const created = answers.flatMap((answer) => answer.data?.userId ?? []);
    expect(created.filter((userId) => claims.includes(userId))).toHaveLength(1);
  });
});

describe('an Idempotency-Key', () => {
  const post = (body: { email: string; password: string }, key: string) =>
    api.POST('/v1/auth/sign-up', { body, params: { header: { 'Idempotency-Key': key } } });

  test('replays the first response', async () => {
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

  test('is 422 with another body', async () => {
    const key = crypto.randomUUID();
    await post({ email: newEmail(), password }, key);
    const { response, error } = await post({ email: newEmail(), password }, key);
    expect([response.status, error?.type]).toEqual([422, '/docs/problems#idempotency-key-reused']);
  });

  test('can be used again after a request that failed', async () => {
    const { email } = await newPerson();
    const key = crypto.randomUUID();
    expect((await post({ email, password }, key)).response.status).toBe(409);
    expect((await post({ email, password }, key)).response.status).toBe(409);
  });

  test('runs one of ten concurrent requests; the others get its response or a 409 with Retry-After', async () => {
    const body = { email: newEmail(), password };
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body, key)));
    const executed = answers.filter(
      ({ response }) => response.status === 201 && !response.headers.has('idempotency-replayed'),
    );
    const rest = answers.filter((answer) => !executed.includes(answer));
    expect(executed).toHaveLength(1);
    for (const { response, error } of rest) {
      if (response.status === 201) continue;
      expect([response.status, error?.type]).toEqual([409, '/docs/problems#request-in-progress']);
      expect(response.headers.get('retry-after')).toBe('1');
    }
  });

  test('must have 1 to 255 printable characters', async () => {
    for (const key of ['x'.repeat(256), 'ü']) {
      const { response, error } = await post({ email: newEmail(), password }, key);
      expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'Idempotency-Key']);
    }
  });
});

describe('POST /v1/auth/confirm', () => {
  test('allows sign-in, which is 403 before', async () => {
    const { email } = await signUp();
    const early = await api.POST('/v1/auth/sign-in', { body: { email, password } });
    expect([early.response.status, early.error?.type]).toEqual([403, '/docs/problems#forbidden']);
    expect(
      (await api.POST('/v1/auth/confirm', { body: { email, code: confirmationCode } })).response.status,
    ).toBe(204);
    expect((await api.POST('/v1/auth/sign-in', { body: { email, password } })).response.status).toBe(200);
  });

  test('is 204 again when it is repeated with the code that confirmed, and 400 with any other', async () => {
    const { email, userId } = await signUp();
    const confirm = (code: string, id?: string) =>
      api.POST('/v1/auth/confirm', { body: { email, code, ...(id !== undefined && { userId: id }) } });
    for (const id of [userId, userId])
      expect((await confirm(confirmationCode, id)).response.status).toBe(204);
    const wrong = await confirm('654321', userId);
    expect([wrong.response.status, wrong.error?.errors?.[0]?.path]).toEqual([400, 'code']);

    const { email: other } = await signUp();
    const body = { email: other, code: confirmationCode };
    for (const _ of [1, 2, 3]) {
      expect((await api.POST('/v1/auth/confirm', { body })).response.status).toBe(204);
    }
  });

  test('accepts a code that was pasted with spaces around it', async () => {
    const { email } = await signUp();
    const body = { email, code: ` ${confirmationCode}\n` };
    expect((await api.POST('/v1/auth/confirm', { body })).response.status).toBe(204);
  });

  test('answers a wrong code and an unknown e-mail address with the same words', async () => {
    const { email } = await signUp();
    const wrong = await api.POST('/v1/auth/confirm', { body: { email, code: '654321' } });
    const unknown = await api.POST('/v1/auth/confirm', { body: { email: newEmail(), code: '654321' } });
    expect([wrong.response.status, wrong.error?.errors?.[0]?.path]).toEqual([400, 'code']);
    expect([unknown.response.status, unknown.error?.errors]).toEqual([400, wrong.error?.errors]);
  });
});

test('POST /v1/auth/confirm/resend answers the same for unconfirmed, confirmed and unknown addresses', async () => {
  const { email } = await signUp();
  const { email: confirmed } = await newPerson();
  for (const address of [email, confirmed, newEmail()]) {
    const { response } = await api.POST('/v1/auth/confirm/resend', { body: { email: address } });
    expect(response.status).toBe(204);
  }
});

describe('POST /v1/auth/sign-in', () => {
  test('returns tokens that no cache may store', async () => {
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

  test('answers a wrong password and an unknown e-mail address with the same words', async () => {
    const { email } = await newPerson();
    const wrong = await api.POST('/v1/auth/sign-in', { body: { email, password: 'Wrong-2026' } });
    const unknown = await api.POST('/v1/auth/sign-in', { body: { email: newEmail(), password } });
    expect([wrong.response.status, unknown.response.status]).toEqual([401, 401]);
    const withoutRequestId = ({ error }: typeof wrong) => ({ ...error, requestId: '' });
    expect(withoutRequestId(unknown)).toEqual(withoutRequestId(wrong));
    expect(wrong.error).toMatchObject({
      type: '/docs/problems#invalid-credentials',
      title: 'The credentials are invalid',
      detail: 'Wrong e-mail or password. If you cannot sign in, reset the password.',
    });
    // HTTP requires a challenge with every 401. No token was sent, so it does not say that one is invalid.
    expect(wrong.response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('a lock-out after wrong passwords', () => {
  test('is 429 with Retry-After, the same with and without an account, and ends by itself', async () => {
    const { email } = await newPerson();
    const unknown = newEmail();
    const fail = (address: string) =>
      api.POST('/v1/auth/sign-in', { body: { email: address, password: 'Wrong-2026' } });
    const failBoth = () => Promise.all([fail(email), fail(unknown)]);
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await failBoth()).map(({ response }) => response.status)).toEqual([401, 401]);
    }
    // The first lock-out lasts a second, which a busy machine may need for a request; each further one lasts longer.
    const [known, other] = await waitUntil('both are locked out', async () => {
      const answers = await failBoth();
      return answers.every(({ response }) => response.status === 429) && answers;
    });
    const visible = ({ error }: typeof known) => ({ ...error, requestId: '' });
    expect(visible(known)).toEqual(visible(other));
    expect(known.response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);

    const signedIn = await waitUntil('the lock-out ends', async () => {
      const { response } = await api.POST('/v1/auth/sign-in', { body: { email, password } });
      return response.status === 200;
    });
    expect(signedIn).toBe(true);
  });
});

describe('POST /v1/auth/refresh', () => {
  test('returns new tokens without a refresh token', async () => {
    const { refreshToken } = await newPerson();
    const { response, data } = await api.POST('/v1/auth/refresh', { body: { refreshToken } });
    expect(response.status).toBe(200);
    expect(Object.keys(data ?? {}).sort()).toEqual(['accessToken', 'expiresIn', 'idToken', 'tokenType']);
    const me = await apiClient(data?.accessToken).GET('/v1/users/me');
    expect(me.response.status).toBe(404);
  });

  test('is 401 for a made-up token', async () => {
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

  test('is 204 again when it is repeated', async () => {
    const person = await newPerson();
    for (const _ of [1, 2]) expect((await person.api.POST('/v1/auth/sign-out')).response.status).toBe(204);
  });

  test('needs a token', async () => {
    expect((await api.POST('/v1/auth/sign-out')).response.status).toBe(401);
  });
});
