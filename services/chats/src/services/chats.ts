import { checkNotBlocked } from '@moim/common/blocks';
import { transaction } from '@moim/common/dynamodb';
import { type PageOptions, retryLostRaces } from '@moim/common/http';
import { newId } from '@moim/common/ids';
import { blocked } from '../models/blocked.ts';
import { type Chat, chats, memberNumberOf } from '../models/chat.ts';
import type { ChatInput, ChatOfMine } from '../models/chat-schemas.ts';
import { memberships } from '../models/membership.ts';
import { noChat } from './chat-errors.ts';
import { creationOf, newChat } from './new-chat.ts';
import { requirePeople } from './people.ts';

/** Opens a chat. Throws `invalid-request` and `conflict` for members who cannot be. */
export async function createChat(callerId: string, { memberIds, title }: ChatInput): Promise<ChatOfMine> {
  const chat = newChat(newId(), [callerId, ...memberIds], title === undefined ? {} : { title });
  const checks = memberIds.map((otherId) => checkNotBlocked(blocked, callerId, otherId));
  await retryLostRaces(async () => {
    await requirePeople(callerId, memberIds);
    await transaction(...creationOf(chat), ...checks);
  });
  return { chat, membership: { readSeq: 0 } };
}

/** A chat of `userId` as stored. Throws `not-found`, also for other people's chats. */
export async function requireChat(userId: string, chatId: string): Promise<{ chat: Chat; me: string }> {
  const chat = await chats.get({ chatId }, { consistent: true });
  const me = chat && memberNumberOf(chat, userId);
  if (!chat || me === undefined) throw noChat();
  return { chat, me };
}

/** A chat of `userId`. Throws `not-found`, also for other people's chats. */
export async function getChat(userId: string, chatId: string): Promise<ChatOfMine> {
  const [{ chat }, membership] = await Promise.all([
    requireChat(userId, chatId),
    memberships.get({ userId, chatId }, { consistent: true }),
  ]);
  if (!membership) throw noChat();
  return { chat, membership };
}

/**
 * A page of the chats of `userId`, latest activity first. The index decides which chats are on the page; what is shown
 * of them, and their order on the page, is read from the chats themselves.
 */
export async function listChats(userId: string, page: PageOptions) {
  const found = await memberships.find.byActivity({ userId }, { descending: true, ...page });
  const [current, own] = await Promise.all([
    chats.getMany(found.items, { consistent: true }),
    memberships.getMany(found.items, { consistent: true }),
  ]);
  const items = current.flatMap((chat, index): ChatOfMine[] => {
    const membership = own[index];
    // The index lags behind: the person may be leaving.
    const isMine = chat && membership && memberNumberOf(chat, userId) !== undefined;
    return isMine ? [{ chat, membership }] : [];
  });
  items.sort((one, other) => other.chat.activeAt.localeCompare(one.chat.activeAt));
  return { ...found, items };
}
