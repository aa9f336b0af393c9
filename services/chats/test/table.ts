import { randomUUID } from 'node:crypto';
import { transaction } from '@moim/common/dynamodb';
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
