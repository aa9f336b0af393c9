import { newMember, newNickname, type Person } from '@moim/testing/api';
import type { Attack } from './attack.ts';

export async function someCursor({ api, accessToken }: Person): Promise<string> {
  await Promise.all([newMember(newNickname('hostile')), newMember(newNickname('hostile'))]);
  const { data } = await api.GET('/v1/users', { params: { query: { nickname: 'hostile', limit: 1 } } });
  if (!data?.nextCursor)
    throw new Error(`The list has no second page (token of ${accessToken.length} characters)`);
  return data.nextCursor;
}

export function cursorAttacks(bearer: Record<string, string>, cursor: string): Attack[] {
  const changed = Array.from({ length: 12 }, (_, index) => {
    const at = Math.floor((index * (cursor.length - 1)) / 11);
    return `${cursor.slice(0, at)}${cursor[at] === 'Q' ? 'g' : 'Q'}${cursor.slice(at + 1)}`;
  });
  const bad = [
    ...changed,
    cursor.slice(1),
    cursor.slice(0, -5),
    `${cursor}${cursor}`,
    'x',
    '.',
    '%00',
    'null',
    '{}',
    '%F0%9F%98%80',
    Buffer.from('{"pk":"x"}').toString('base64url'),
    'A'.repeat(100),
    'A'.repeat(2049),
    '',
  ];
  return bad.map((value) => ({
    name: `cursor ${value.slice(0, 20)}`,
    method: 'GET',
    path: `/v1/users?nickname=hostile&cursor=${value}`,
    headers: bearer,
    expected: [400],
  }));
}
