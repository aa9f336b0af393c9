import { beforeAll, describe, expect, test } from '@jest/globals';
import { newMember, newModerator, newPerson, type Person } from '@moim/testing/api';
import { message, report, reportId, resolve } from './people.ts';

let moderator: Person;
beforeAll(async () => {
  moderator = await newModerator();
});

const path = (id: string) => ({ params: { path: { reportId: id } } });
const look = async (id: string) => (await moderator.api.GET('/v1/reports/{reportId}', path(id))).data;

describe('a report', () => {
  test('shows moderators the subject as the reporter saw it, whatever became of it', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    await joon.api.PATCH('/v1/users/me', { body: { bio: 'Cheap watches!' } });
    const { data, response } = await report(mina, { type: 'user', id: joon.userId }, 'Sells watches.');
    expect(response.status).toBe(201);
    await joon.api.PATCH('/v1/users/me', { body: { bio: null } });
    expect(await look(data?.reportId ?? '')).toEqual({
      reportId: data?.reportId,
      createdAt: data?.createdAt,
      reason: 'spam',
      subject: { type: 'user', id: joon.userId },
      reporterId: mina.userId,
      reportedId: joon.userId,
      text: 'Sells watches.',
      status: 'open',
      snapshot: {
        userId: joon.userId,
        nickname: joon.nickname,
        name: 'Somebody',
        bio: 'Cheap watches!',
        interests: [],
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
      },
      acts: [],
    });
  });

  test('of a message can be made by the members of its chat, and by nobody else', async () => {
    const [mina, joon, stranger] = await Promise.all([newMember(), newMember(), newMember()]);
    const { messageId } = await message(joon, mina, 'Buy my watches');
    const subject = { type: 'message', id: messageId } as const;
    expect(await look(await reportId(mina, subject))).toMatchObject({
      reportedId: joon.userId,
      snapshot: { text: 'Buy my watches' },
    });
    const foreign = await report(stranger, subject);
    const unknown = await report(stranger, { type: 'message', id: messageId.replace(/.$/, '9') });
    expect([foreign.response.status, foreign.error?.detail]).toEqual([404, unknown.error?.detail]);
  });

  test('of the same again is the same report while it is open, also many times at once; then a new one', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    const subject = { type: 'user', id: joon.userId } as const;
    const ids = await Promise.all(Array.from({ length: 8 }, () => reportId(mina, subject)));
    expect(new Set(ids).size).toBe(1);
    await resolve(moderator, ids[0] ?? '', 'dismiss');
    expect(ids).not.toContain(await reportId(mina, subject));
  });

  test('needs somebody else whom the reporter sees', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    await joon.api.PUT('/v1/users/me/blocks/{userId}', { params: { path: { userId: mina.userId } } });
    const statusOf = async (id: string, type: 'user' | 'post' = 'user') =>
      (await report(mina, { type, id })).response.status;
    expect(await statusOf(mina.userId)).toBe(409);
    expect(await statusOf(crypto.randomUUID())).toBe(404);
    expect(await statusOf(joon.userId)).toBe(404);
    expect(await statusOf('01JD8Q7C3M5R9T2V4X6Z8B0N1P', 'post')).toBe(404);
  });

  test('tells its reporter that it was looked at, and nothing more', async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    const id = await reportId(mina, { type: 'user', id: joon.userId });
    const own = async () => (await mina.api.GET('/v1/users/me/reports')).data?.items;
    const filed = { reportId: id, reason: 'spam', subject: { type: 'user', id: joon.userId } };
    expect(await own()).toEqual([{ ...filed, createdAt: expect.any(String) }]);
    await resolve(moderator, id, 'dismiss');
    expect(await own()).toEqual([
      { ...filed, createdAt: expect.any(String), reviewedAt: expect.any(String) },
    ]);
    expect((await joon.api.GET('/v1/users/me/reports')).data?.items).toEqual([]);
  });
});

test('only moderators list, see and resolve reports', async () => {
  const [mina, joon] = await Promise.all([newMember(), newMember()]);
  const id = await reportId(mina, { type: 'user', id: joon.userId });
  for (const { api } of [mina, joon, await newPerson()]) {
    const answers = await Promise.all([
      api.GET('/v1/reports'),
      api.GET('/v1/reports/{reportId}', path(id)),
      api.POST('/v1/reports/{reportId}/resolve', { ...path(id), body: { action: 'dismiss', note: 'x' } }),
    ]);
    expect(answers.map(({ response }) => response.status)).toEqual([403, 403, 403]);
  }
  expect((await look(id))?.status).toBe('open');
});

test('open reports are listed oldest first, over pages', async () => {
  const reporters = await Promise.all([newMember(), newMember(), newMember()]);
  const joon = await newMember();
  const ids: string[] = [];
  for (const one of reporters) ids.push(await reportId(one, { type: 'user', id: joon.userId }));
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { status: 'open' as const, limit: 5, ...(cursor !== undefined && { cursor }) };
    const { data } = await moderator.api.GET('/v1/reports', { params: { query } });
    found.push(...(data?.items ?? []).map((one) => one.reportId));
    cursor = data?.nextCursor;
  } while (cursor !== undefined);
  expect(found.filter((id) => ids.includes(id))).toEqual(ids);
});
