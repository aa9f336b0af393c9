import { randomUUID } from 'node:crypto';
import { configureConnection, createClient, transaction } from '@moim/common/dynamodb';
import { newId } from '@moim/common/ids';
import type { Chat } from '../src/models/chat.ts';
import { people } from '../src/models/person.ts';
import { creationOf, newChat } from '../src/services/new-chat.ts';

/** The ids of new people with profiles, in a test's own table. */
export async function newPeople(count: number): Promise<string[]> {
  const userIds = Array.from({ length: count }, () => randomUUID());
  await people.putMany(userIds.map((userId) => ({ userId })));
  return userIds;
}

/** Creates a chat of these people, in a test's own table. */
export async function storedChat(userIds: readonly string[]): Promise<Chat> {
  const chat = newChat(newId(), userIds, {});
  await transaction(...creationOf(chat));
  return chat;
}

/**
 * Does some work that stops before one of its requests to DynamoDB, as if the function had crashed.
 *
 * @param crash - the request, from 1
 * @returns whether it needed that request
 */
export async function crashingAt(crash: number, work: () => Promise<void>): Promise<boolean> {
  const client = createClient();
  let requests = 0;
  configureConnection({
    client: () => {
      requests += 1;
      if (requests >= crash) throw new Error('crash');
      return client;
    },
  });
  try {
    await work();
    return false;
  } catch (error) {
    if (requests < crash) throw error;
    return true;
  } finally {
    configureConnection();
  }
}
