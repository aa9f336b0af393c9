import { waitUntil } from '@moim/testing';
import { newMember, type Person } from '@moim/testing/api';

interface Other {
  userId: string;
}

/** A person with the requests of match. */
function member<P extends Person>(person: P) {
  const { api } = person;
  const about = ({ userId }: Other) => ({ params: { path: { userId } } });
  return {
    ...person,
    like: (other: Other) => api.PUT('/v1/match/likes/{userId}', about(other)),
    pass: (other: Other) => api.PUT('/v1/match/passes/{userId}', about(other)),
    withdraw: (other: Other) => api.DELETE('/v1/match/likes/{userId}', about(other)),
    untilEmpty: (path: '/v1/match/matches' | '/v1/match/likes') =>
      waitUntil(`${path} is empty`, async () => (await api.GET(path)).data?.items.length === 0),
  };
}

type Member = ReturnType<typeof member<Person & { nickname: string }>>;

/** Makes people whose profiles match knows. */
export async function newMembers(count: 1): Promise<[Member]>;
export async function newMembers(count: 2): Promise<[Member, Member]>;
export async function newMembers(count: 3): Promise<[Member, Member, Member]>;
export async function newMembers(count: number): Promise<Member[]>;
export async function newMembers(count: number): Promise<Member[]> {
  const people = await Promise.all(Array.from({ length: count }, async () => member(await newMember())));
  await Promise.all(people.map((one) => untilKnown(one)));
  return people;
}

async function untilKnown({ api }: Person): Promise<void> {
  await waitUntil('match knows the profile', async () => {
    const { response } = await api.GET('/v1/match/candidates', { params: { query: { limit: 1 } } });
    return response.status === 200;
  });
}
