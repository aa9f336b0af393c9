import { randomUUID } from 'node:crypto';
import { configureConnection, createClient } from '@moim/common/dynamodb';
import { people } from '../src/models/person.ts';
import { posts } from '../src/models/post.ts';
import { createPost, type SeenPost } from '../src/services/posts.ts';

process.env.FEED_PARTITIONS = '4';
process.env.FILES_BUCKET = 'files';

/** The ids of new people with profiles, in a test's own table. */
export async function newPeople(count: number): Promise<string[]> {
  const userIds = Array.from({ length: count }, () => randomUUID());
  await people.putMany(userIds.map((userId) => ({ userId, nickname: 'n', name: 'N' })));
  return userIds;
}

/** Shares a post, in a test's own table. @returns its id */
export async function share(authorId: string, content = 'Low tide'): Promise<string> {
  const { post }: SeenPost = await createPost(authorId, { content });
  return post.postId;
}

/** A post as it is stored. */
export const stored = (postId: string) => posts.get({ postId }, { consistent: true });

type Client = ReturnType<typeof createClient>;

/** Does some work with a client that wraps the usual one. */
export async function withClient(
  wrap: (client: Client) => Client,
  work: () => Promise<unknown>,
): Promise<void> {
  const client = wrap(createClient());
  configureConnection({ client: () => client });
  try {
    await work();
  } finally {
    configureConnection();
  }
}

/**
 * A client that refuses what DynamoDB refuses, but DynamoDB Local does not: to write an item that a transaction is writing or
 * checking at the moment.
 */
export function conflicting({ send }: Client): Client {
  const underWay = new Set<string>();
  return {
    send: async (operation, input, options) => {
      const keys = operation === 'TransactWriteItems' ? keysOf(input) : [];
      const met = keys.map((key) => underWay.has(key));
      if (met.includes(true)) throw cancelled(met);
      for (const key of keys) underWay.add(key);
      try {
        return await send(operation, input, options);
      } finally {
        for (const key of keys) underWay.delete(key);
      }
    },
  };
}

/** A client for which other transactions always hold the only tally that a post has at first. */
export const withBusyTally =
  (postId: string) =>
  ({ send }: Client): Client => {
    let busy: string | undefined;
    return {
      send: (operation, input, options) => {
        const keys = operation === 'TransactWriteItems' ? keysOf(input) : [];
        busy ??= keys.find((key) => key.startsWith(postId) && key.includes(' tally'));
        const met = keys.map((key) => key === busy);
        return met.includes(true) ? Promise.reject(cancelled(met)) : send(operation, input, options);
      },
    };
  };

/** A client with which something else happens just before the first transaction. */
export const justBeforeTransaction =
  (happen: () => Promise<unknown>) =>
  ({ send }: Client): Client => {
    let happened = false;
    return {
      send: async (operation, input, options) => {
        if (operation === 'TransactWriteItems' && !happened) {
          happened = true;
          await happen();
        }
        return send(operation, input, options);
      },
    };
  };

/** A client with which something else happens right after the first transaction. */
export const justAfterTransaction =
  (happen: () => Promise<unknown>) =>
  ({ send }: Client): Client => {
    let happened = false;
    return {
      send: async (operation, input, options) => {
        const answer = await send(operation, input, options);
        if (operation === 'TransactWriteItems' && !happened) {
          happened = true;
          await happen();
        }
        return answer;
      },
    };
  };

function keysOf({ TransactItems }: Record<string, unknown>): string[] {
  if (!Array.isArray(TransactItems)) return [];
  return TransactItems.flatMap((action: Record<string, { Key?: Keyed; Item?: Keyed }>) =>
    Object.values(action).map(({ Key, Item }) => `${(Key ?? Item)?.pk} ${(Key ?? Item)?.sk}`),
  );
}

interface Keyed {
  pk?: string;
  sk?: string;
}

function cancelled(met: readonly boolean[]): Error {
  const CancellationReasons = met.map((conflict) => ({ Code: conflict ? 'TransactionConflict' : 'None' }));
  return Object.assign(new Error('Transaction cancelled'), {
    name: 'TransactionCanceledException',
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons,
  });
}
