import { describe, expect, test } from '@jest/globals';
import { apiClient, newMember, newNickname, newPerson } from '@moim/testing/api';

const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('PUT /v1/users/me', () => {
  test('creates my profile, then replaces it', async () => {
    const { api, email, userId } = await newPerson();
    const nickname = newNickname();
    const first = await api.PUT('/v1/users/me', {
      body: { nickname, name: 'Kim Mina', bio: 'Tea.', interests: ['tea', 'climbing'] },
    });
    expect([first.response.status, first.response.headers.get('location')]).toEqual([201, '/v1/users/me']);
    expect(first.data).toEqual({
      userId,
      nickname,
      name: 'Kim Mina',
      bio: 'Tea.',
      interests: ['tea', 'climbing'],
      email,
      createdAt: iso,
      updatedAt: iso,
    });

    const second = await api.PUT('/v1/users/me', { body: { nickname, name: 'Mina' } });
    expect(second.response.status).toBe(200);
    expect(second.data).toEqual({
      userId,
      nickname,
      name: 'Mina',
      interests: [],
      email,
      createdAt: first.data?.createdAt,
      updatedAt: iso,
    });
    expect((await api.GET('/v1/users/me')).data).toEqual(second.data);
  });

  test.each([
    ['a', 'too short'],
    ['x'.repeat(21), 'too long'],
    ['a b', 'a space'],
    ['a.b', 'a full stop'],
    ['😀😀', 'no letters'],
    ['\u3164\u3164', 'invisible letters'],
    ['\u0301a', 'a mark without its letter'],
  ])('refuses the nickname %p: %s', async (nickname) => {
    const { api } = await newPerson();
    const { response, error } = await api.PUT('/v1/users/me', { body: { nickname, name: 'N' } });
    expect([response.status, error?.errors?.[0]?.path]).toEqual([400, 'nickname']);
  });

  test.each(['김민아-1', 'สวัสดี', 'Ñandú_7', '𠮷野家'])('accepts letters of any script: %s', async (word) => {
    const { api } = await newPerson();
    const nickname = `${word}${newNickname('')}`.slice(0, 20).normalize('NFC');
    const { data } = await api.PUT('/v1/users/me', { body: { nickname, name: 'N' } });
    expect(data?.nickname).toBe(nickname);
  });

  test('does not replace a profile when the new nickname is taken', async () => {
    const [{ nickname }, { api }] = [await newMember(), await newMember()];
    const { response } = await api.PUT('/v1/users/me', { body: { nickname, name: 'N' } });
    expect(response.status).toBe(409);
  });

  test('with If-Match replaces a profile and never creates one', async () => {
    const { api } = await newPerson();
    const put = (etag: string) =>
      api.PUT('/v1/users/me', {
        body: { nickname: newNickname(), name: 'N' },
        params: { header: { 'If-Match': etag } },
      });
    expect((await put('*')).response.status).toBe(412);
    const first = await api.PUT('/v1/users/me', { body: { nickname: newNickname(), name: 'N' } });
    const etag = first.response.headers.get('etag') ?? '';
    expect([(await put(etag)).response.status, (await put(etag)).response.status]).toEqual([200, 412]);
  });

  test('with If-None-Match: * creates a profile and never replaces one, also when requests race', async () => {
    const { api } = await newPerson();
    const nickname = newNickname();
    const put = (body: { nickname: string; name: string }, etag = '*') =>
      api.PUT('/v1/users/me', { body, params: { header: { 'If-None-Match': etag } } });
    // The first two are equal, as from an impatient client.
    const bodies = [nickname, nickname, newNickname(), newNickname()].map((given, index) => ({
      nickname: given,
      name: `n${index}`,
    }));
    const answers = await Promise.all(bodies.map((body) => put(body)));
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 412, 412, 412]);
    expect(answers.find(({ response }) => response.status === 412)?.error?.type).toBe(
      '/docs/problems#precondition-failed',
    );
    const made = await api.GET('/v1/users/me');
    expect(made.data).toEqual(answers.find(({ data }) => data)?.data);

    const body = { nickname, name: 'Later' };
    const etag = made.response.headers.get('etag') ?? '';
    expect((await put(body, `W/${etag}`)).response.status).toBe(412);
    expect((await put(body, '"another"')).response.status).toBe(200);
  });

  test('creates one profile when requests race, and each gets its own version back', async () => {
    const { api } = await newPerson();
    const bodies = ['a', 'b', 'c', 'd'].map((prefix) => ({ nickname: newNickname(prefix), name: prefix }));
    const answers = await Promise.all(bodies.map((body) => api.PUT('/v1/users/me', { body })));
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 200, 200, 201]);
    expect(answers.map(({ data }) => data?.nickname)).toEqual(bodies.map(({ nickname }) => nickname));
  });

  test('refuses unknown fields, including those that the server sets', async () => {
    const { api } = await newPerson();
    const body = { nickname: newNickname(), name: 'N', email: 'other@example.com', version: 9, userId: 'x' };
    const { response, error } = await api.PUT('/v1/users/me', { body });
    expect(response.status).toBe(400);
    expect(error?.errors?.map(({ path }) => path).sort()).toEqual(['email', 'userId', 'version']);
  });

  test('needs a token', async () => {
    const { response } = await apiClient().PUT('/v1/users/me', {
      body: { nickname: newNickname(), name: 'N' },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('a nickname', () => {
  test.each([
    ['case', (name: string) => name.toUpperCase()],
    ['Unicode form', (name: string) => name.normalize('NFD')],
    ['width', (name: string) => name.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ])('is taken regardless of %s', async (_, disguise) => {
    const nickname = `é${newNickname('k').slice(0, 12)}`;
    await newMember(nickname);
    const { api } = await newPerson();
    const { response, error } = await api.PUT('/v1/users/me', {
      body: { nickname: disguise(nickname), name: 'N' },
    });
    expect([response.status, error?.type, error?.errors?.[0]?.path]).toEqual([
      409,
      '/docs/problems#conflict',
      'nickname',
    ]);
  });

  test('is free again when its owner changes it or leaves', async () => {
    const [first, second, third] = [await newMember(), await newPerson(), await newPerson()];
    const next = newNickname();
    expect((await first.api.PATCH('/v1/users/me', { body: { nickname: next } })).data?.nickname).toBe(next);
    const claimed = await second.api.PUT('/v1/users/me', { body: { nickname: first.nickname, name: 'N' } });
    expect(claimed.response.status).toBe(201);
    await second.api.DELETE('/v1/users/me');
    const again = await third.api.PUT('/v1/users/me', { body: { nickname: first.nickname, name: 'N' } });
    expect(again.response.status).toBe(201);
  });

  test('can be changed in case by its owner', async () => {
    const { api, nickname } = await newMember();
    const { data } = await api.PATCH('/v1/users/me', { body: { nickname: nickname.toUpperCase() } });
    expect(data?.nickname).toBe(nickname.toUpperCase());
  });

  test('goes to exactly one of 50 people who race for it, and leaves no reservation behind', async () => {
    const nickname = newNickname('race');
    const people = await Promise.all(Array.from({ length: 50 }, newPerson));
    const answers = await Promise.all(
      people.map(({ api }) => api.PUT('/v1/users/me', { body: { nickname, name: 'Racer' } })),
    );
    const statuses = answers.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);

    const winner = people[answers.findIndex(({ response }) => response.status === 201)];
    expect((await winner?.api.DELETE('/v1/users/me'))?.response.status).toBe(204);
    const loser = people.find((person) => person !== winner);
    const afterwards = await loser?.api.PUT('/v1/users/me', { body: { nickname, name: 'Next' } });
    expect(afterwards?.response.status).toBe(201);
  });
});

describe('PATCH /v1/users/me', () => {
  test('changes the given fields, and null clears a field', async () => {
    const { api } = await newMember();
    const { data: before } = await api.PATCH('/v1/users/me', {
      body: { bio: 'Tea.', interests: ['tea'] },
    });
    expect(before).toMatchObject({ bio: 'Tea.', interests: ['tea'] });
    const { data: after } = await api.PATCH('/v1/users/me', {
      body: { bio: null, interests: null, avatarFileId: null },
    });
    const { bio: _, ...kept } = before ?? { bio: '' };
    expect(after).toEqual({ ...kept, interests: [], updatedAt: iso });
  });

  test('with an empty body returns the profile unchanged', async () => {
    const { api } = await newMember();
    const { data: before } = await api.GET('/v1/users/me');
    const { response, data } = await api.PATCH('/v1/users/me', { body: {} });
    expect([response.status, data]).toEqual([200, before]);
  });

  test('does not clear required fields', async () => {
    const { api } = await newMember();
    const body = JSON.parse('{"name":null,"nickname":null}');
    const { response, error } = await api.PATCH('/v1/users/me', { body });
    expect([response.status, error?.errors?.map(({ path }) => path).sort()]).toEqual([
      400,
      ['name', 'nickname'],
    ]);
  });

  test('is 404 without a profile', async () => {
    const { api } = await newPerson();
    expect((await api.PATCH('/v1/users/me', { body: { name: 'N' } })).response.status).toBe(404);
  });

  test('accepts one of several concurrent requests with the same ETag', async () => {
    const { api } = await newMember();
    const etag = (await api.GET('/v1/users/me')).response.headers.get('etag') ?? '';
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        api.PATCH('/v1/users/me', { body: { bio: `${index}` }, params: { header: { 'If-Match': etag } } }),
      ),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 412),
    ]);
  });

  test('accepts all concurrent requests without a precondition', async () => {
    const { api } = await newMember();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        api.PATCH('/v1/users/me', { body: { nickname: newNickname(`n${index}`) } }),
      ),
    );
    expect(answers.map(({ response }) => response.status)).toEqual(Array.from({ length: 10 }, () => 200));
  });
});

describe('DELETE /v1/users/me', () => {
  test('is final: tokens that are still valid cannot create a new profile', async () => {
    const { api } = await newMember();
    await api.DELETE('/v1/users/me');
    const body = { nickname: newNickname(), name: 'Again' };
    const { response, error } = await api.PUT('/v1/users/me', { body });
    const detail = expect.stringContaining('Sign up again');
    expect([response.status, error]).toMatchObject([409, { detail }]);
  });

  test('works without a profile, can be repeated, and is final too', async () => {
    const { api } = await newPerson();
    expect((await api.DELETE('/v1/users/me')).response.status).toBe(204);
    expect((await api.DELETE('/v1/users/me')).response.status).toBe(204);
    const body = { nickname: newNickname(), name: 'First' };
    const { response, error } = await api.PUT('/v1/users/me', { body });
    expect([response.status, error?.type]).toEqual([409, '/docs/problems#conflict']);
  });

  test('racing with PUT leaves no profile behind, and every PUT succeeds or is 409', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, newPerson));
    for (const [index, { api }] of people.entries()) {
      // Half of them have a profile before.
      if (index % 2) await api.PUT('/v1/users/me', { body: { nickname: newNickname(), name: 'Before' } });
    }
    const put = (api: (typeof people)[number]['api']) =>
      api.PUT('/v1/users/me', { body: { nickname: newNickname(), name: 'Racer' } });
    const races = people.map(async ({ api }) => {
      const [deletion, ...puts] = await Promise.all([
        api.DELETE('/v1/users/me'),
        ...Array.from({ length: 5 }, () => put(api)),
      ]);
      expect(deletion.response.status).toBe(204);
      for (const { response } of puts) expect([200, 201, 409]).toContain(response.status);
      expect((await api.GET('/v1/users/me')).response.status).toBe(404);
      expect((await put(api)).response.status).toBe(409);
    });
    await Promise.all(races);
  });

  test('deletes my profile, and is 204 when repeated', async () => {
    const { api, userId } = await newMember();
    expect((await api.DELETE('/v1/users/me')).response.status).toBe(204);
    expect((await api.DELETE('/v1/users/me')).response.status).toBe(204);
    expect((await api.GET('/v1/users/me')).response.status).toBe(404);
    const other = await newPerson();
    const { response } = await other.api.GET('/v1/users/{userId}', { params: { path: { userId } } });
    expect(response.status).toBe(404);
  });

  test('honours If-Match and If-None-Match', async () => {
    const { api } = await newMember();
    const there = await api.DELETE('/v1/users/me', { params: { header: { 'If-None-Match': '*' } } });
    expect(there.response.status).toBe(412);
    const etag = (await api.GET('/v1/users/me')).response.headers.get('etag') ?? '';
    const stale = await api.DELETE('/v1/users/me', { params: { header: { 'If-Match': '"stale"' } } });
    expect([stale.response.status, stale.error?.type]).toEqual([412, '/docs/problems#precondition-failed']);
    expect(
      (await api.DELETE('/v1/users/me', { params: { header: { 'If-Match': etag } } })).response.status,
    ).toBe(204);
    const gone = await api.DELETE('/v1/users/me', { params: { header: { 'If-Match': etag } } });
    expect(gone.response.status).toBe(412);
  });
});

describe('GET /v1/users/me', () => {
  test('is 304 for a matching ETag', async () => {
    const { api } = await newMember();
    const etag = (await api.GET('/v1/users/me')).response.headers.get('etag') ?? '';
    const { response } = await api.GET('/v1/users/me', { params: { header: { 'If-None-Match': etag } } });
    expect(response.status).toBe(304);
  });

  test('refuses an id token', async () => {
    const { idToken } = await newMember();
    const { response, error } = await apiClient(idToken).GET('/v1/users/me');
    expect([response.status, error?.type]).toEqual([401, '/docs/problems#unauthorized']);
  });
});

describe('GET /v1/users/{userId}', () => {
  test('shows the public part of a profile', async () => {
    const [owner, other] = [await newMember(), await newPerson()];
    const { data: mine } = await owner.api.GET('/v1/users/me');
    const path = { userId: owner.userId };
    const { data, response } = await other.api.GET('/v1/users/{userId}', { params: { path } });
    const { email: _, ...shown } = mine ?? { email: '' };
    expect(data).toEqual(shown);
    expect(response.headers.get('etag')).toMatch(/^"/);
  });

  test('is 404 for an unknown person', async () => {
    const { api } = await newPerson();
    for (const userId of ['unknown', crypto.randomUUID(), 'x'.repeat(200)]) {
      const { response } = await api.GET('/v1/users/{userId}', { params: { path: { userId } } });
      expect(response.status).toBe(404);
    }
  });
});
