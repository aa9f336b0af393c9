import { beforeAll, describe, expect, test } from '@jest/globals';
import { newMember, newPerson, type Person } from '@moim/testing/api';

/** No nickname of another test starts with this. */
const prefix = `Zé${crypto.randomUUID().slice(0, 6)}`;
const endings = ['a', 'B', 'c1', 'C2', 'ñ', '가', '나', '-x', '_y', '0'];
const members: string[] = [];
let searcher: Person;

function search(nickname: string, query: { limit?: number; cursor?: string } = {}, { api } = searcher) {
  return api.GET('/v1/users', { params: { query: { nickname, ...query } } });
}

async function walk(nickname: string, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await search(nickname, { limit, ...(cursor ? { cursor } : {}) });
    if (!data) throw new Error('The search returned no page.');
    expect(data.items.length).toBeLessThanOrEqual(limit);
    found.push(...data.items.map((profile) => profile.nickname));
    cursor = data.nextCursor;
  } while (cursor);
  return found;
}

beforeAll(async () => {
  searcher = await newPerson();
  for (const ending of endings) members.push((await newMember(`${prefix}${ending}`)).nickname);
});

describe('GET /v1/users?nickname=', () => {
  test('finds nicknames by their start, ignoring case and Unicode form, in nickname order', async () => {
    const inOrder = ['-x', '0', 'a', 'B', 'c1', 'C2', '_y', 'ñ', '가', '나'].map(
      (ending) => `${prefix}${ending}`,
    );
    for (const written of [prefix, prefix.toLowerCase(), prefix.toUpperCase(), prefix.normalize('NFD')]) {
      expect(await walk(written, 100)).toEqual(inOrder);
    }
  });

  test('does not find nicknames that contain the text elsewhere', async () => {
    expect(await walk(prefix.slice(1), 100)).toEqual([]);
    expect(await walk(`${prefix}c`, 100)).toEqual([`${prefix}c1`, `${prefix}C2`]);
  });

  test.each([1, 3, 5, 10, 20])('returns every profile once over pages of %d', async (limit) => {
    const found = await walk(prefix, limit);
    expect([...found].sort()).toEqual([...members].sort());
  });

  test('returns no cursor on a full last page', async () => {
    const { data } = await search(prefix, { limit: members.length });
    expect(data?.items).toHaveLength(members.length);
    expect(data).not.toHaveProperty('nextCursor');
  });

  test('shows no e-mail', async () => {
    const { data } = await search(prefix);
    expect(JSON.stringify(data)).not.toContain('@');
  });

  test('refuses a cursor that was tampered with, or that belongs to another person or search', async () => {
    const { data } = await search(prefix, { limit: 2 });
    const cursor = data?.nextCursor ?? '';
    const changed = `${cursor.slice(0, -3)}${cursor.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    const stranger = await newPerson();
    for (const answer of [
      await search(prefix, { cursor: changed }),
      await search(prefix, { cursor: 'x' }),
      await search(prefix, { cursor }, stranger),
      await search(`${prefix}c`, { cursor }),
    ]) {
      expect([answer.response.status, answer.error?.type]).toEqual([400, '/docs/problems#invalid-cursor']);
      expect(answer.error?.detail).toMatch(/^Start again without a cursor\./);
    }
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(prefix.slice(2));
  });

  test.each([
    ['', 'nickname'],
    ['nickname=', 'nickname'],
    ['nickname=ab&limit=0', 'limit'],
    ['nickname=ab&limit=101', 'limit'],
    ['nickname=ab&limit=ten', 'limit'],
    ['nickname=ab&page=2', 'page'],
  ])('refuses ?%s and names %s', async (query, path) => {
    const parameters: { nickname: string } = JSON.parse(
      JSON.stringify(Object.fromEntries(new URLSearchParams(query))),
    );
    const { response, error } = await searcher.api.GET('/v1/users', { params: { query: parameters } });
    expect([response.status, error?.errors?.map((field) => field.path)]).toEqual([400, [path]]);
  });
});
