import type { Member } from '../live/people.ts';

/** A request that both are sent, in their own words. */
export interface Operation {
  name: string;
  rounds: number;
  /** The round's request to the product, and to the bare handler. */
  requests(round: number): Record<'moim' | 'bare', { url: string; init: RequestInit }>;
}

interface Stacks {
  moim: { url: string; people: readonly Member[]; chats: readonly { sender: Member; chatId: string }[] };
  bare: { url: string };
}

const at = <T>(list: readonly T[], round: number): T => {
  const one = list[round % list.length];
  if (one === undefined) throw new Error('unreachable');
  return one;
};

/** What is measured. */
export function operationsOf({ moim: { url, people, chats }, bare }: Stacks): Operation[] {
  const both = (method: string, caller: Member, paths: { moim: string; bare: string }, body?: object) => {
    const common = { method, ...(body && { body: JSON.stringify(body) }) };
    const json = { 'content-type': 'application/json' };
    const { accessToken, userId } = caller;
    return {
      moim: {
        url: url + paths.moim,
        init: { ...common, headers: { ...json, authorization: `Bearer ${accessToken}` } },
      },
      bare: { url: bare.url + paths.bare, init: { ...common, headers: { ...json, caller: userId } } },
    };
  };
  /** Everyone likes all who come later, so that nobody matches; the first one did already. */
  const pairs = people
    .slice(1)
    .flatMap((liker, index) => people.slice(index + 2).map(({ userId }) => ({ liker, userId })));
  return [
    {
      name: 'read a profile',
      rounds: 500,
      requests: () => both('GET', at(people, 0), { moim: '/v1/users/me', bare: '/read' }),
    },
    {
      name: 'send a message',
      rounds: 400,
      requests: (round) => {
        const { sender, chatId } = at(chats, round);
        const text = `Message ${round}: shall we meet at the river on Sunday?`;
        const path = `/chats/${chatId}/messages`;
        return both('POST', sender, { moim: `/v1${path}`, bare: path }, { text });
      },
    },
    {
      name: 'list messages',
      rounds: 400,
      requests: (round) => {
        const { sender, chatId } = at(chats, round);
        const path = `/chats/${chatId}/messages`;
        return both('GET', sender, { moim: `/v1${path}?limit=20`, bare: path });
      },
    },
    {
      name: 'like a person',
      rounds: pairs.length,
      requests: (round) => {
        const { liker, userId } = at(pairs, round);
        return both('PUT', liker, { moim: `/v1/match/likes/${userId}`, bare: `/likes/${userId}` });
      },
    },
  ];
}
