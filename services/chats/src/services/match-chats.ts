import { checkNotBlocked } from '@moim/common/blocks';
import { AlreadyExists, NotFound, setOnce, TransactionFailed, transaction } from '@moim/common/dynamodb';
import { blocked } from '../models/blocked.ts';
import { type Chat, chats } from '../models/chat.ts';
import { chatIdOfMatch } from '../models/match-chat-id.ts';
import { creationOf, newChat } from './new-chat.ts';

interface Match {
  matchId: string;
  userIds: readonly string[];
}

/** Opens the chat of a match, unless it exists. Of two people of whom one blocked the other, it is a closed one. */
export async function openMatchChat(match: Match): Promise<void> {
  await createMatchChat(match, {});
}

/**
 * Closes the chat of a match. If the end of a match arrives before its beginning, the chat is created as a closed one,
 * so that both orders have the same result.
 */
export async function closeMatchChat(match: Match): Promise<void> {
  const closedAt = new Date().toISOString();
  const close = () => chats.update({ chatId: chatIdOfMatch(match.matchId) }, { closedAt: setOnce(closedAt) });
  try {
    await close();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    if (!(await createMatchChat(match, { closedAt }))) await close();
  }
}

/** @returns whether the chat is new */
async function createMatchChat({ matchId, userIds }: Match, more: Pick<Chat, 'closedAt'>): Promise<boolean> {
  const chat = newChat(chatIdOfMatch(matchId), userIds, { matchId, ...more });
  const [one = '', other = ''] = userIds;
  const checks = chat.closedAt === undefined ? [checkNotBlocked(blocked, one, other)] : [];
  try {
    await transaction(...checks, ...creationOf(chat));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionFailed && error.cause instanceof AlreadyExists)) throw error;
    const isBlocked = checks.length > 0 && error.index === 0;
    return isBlocked ? createMatchChat({ matchId, userIds }, { closedAt: chat.createdAt }) : false;
  }
}
