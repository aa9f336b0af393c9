import { eq, NotFound, setOnce } from '@moim/common/dynamodb';
import { retryLostRaces } from '@moim/common/http';
import { type Chat, chats, memberIdsOf, memberNumberOf } from '../models/chat.ts';
import { memberships } from '../models/membership.ts';
import { messages } from '../models/message.ts';
import { leftPerson, people } from '../models/person.ts';
import { closeIfBlocked } from './blocking.ts';

/**
 * Removes a person who left from all chats: first notes that they left, so that they become a member of nothing from
 * then on. What they wrote stays without their name. Safe to repeat, and to continue where it was interrupted.
 */
export async function forgetPerson(userId: string): Promise<void> {
  await people.put(leftPerson(userId));
  for await (const { chatId } of memberships.find.ofUser({ userId }, { consistent: true })) {
    await removeMember(chatId, userId);
  }
}

/** Removes the members of a new chat who left while it was created. Safe to repeat. */
export async function forgetDeparted(chatId: string): Promise<void> {
  const chat = await chats.get({ chatId }, { consistent: true });
  if (!chat) return;
  const keys = memberIdsOf(chat).map((userId) => ({ userId }));
  for (const person of await people.getMany(keys, { consistent: true })) {
    if (person?.left) await removeMember(chatId, person.userId);
  }
}

/** The membership goes last: until then, a repetition finds what is left to do. */
async function removeMember(chatId: string, userId: string): Promise<void> {
  const chat = await retryLostRaces(() => withoutMember(chatId, userId));
  if (chat && memberIdsOf(chat).length === 0) await removeChat(chatId);
  if (chat) await closeIfBlocked(chat);
  await memberships.delete({ userId, chatId });
}

/** Removes a member from a chat, and closes it if fewer than two remain. @returns the chat, unless it is gone */
async function withoutMember(chatId: string, userId: string): Promise<Chat | undefined> {
  const chat = await chats.get({ chatId }, { consistent: true });
  const number = chat && memberNumberOf(chat, userId);
  if (!chat || number === undefined) return chat;
  const { [number]: _, ...members } = chat.members;
  const closes = Object.keys(members).length < 2;
  const changes = { members, ...(closes && { closedAt: setOnce(new Date().toISOString()) }) };
  try {
    return await chats.update({ chatId }, changes, { if: { members: eq(chat.members) } });
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Deletes a chat that has no members, whose messages nobody can read. */
async function removeChat(chatId: string): Promise<void> {
  await messages.find.ofChat({ chatId }, { consistent: true }).deleteAll();
  await chats.delete({ chatId });
}
