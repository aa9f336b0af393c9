import { AlreadyExists, NotFound, setOnce, TransactionFailed, transaction } from '@moim/common/dynamodb';
import { type Chat, chats } from '../models/chat.ts';
import { chatIdOfMatch } from '../models/match-chat-id.ts';
import { creationOf, newChat } from './new-chat.ts';

interface Match {
  matchId: string;
  userIds: readonly string[];
}

/** Opens the chat of a match, unless it exists. */
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
  try {
    await transaction(...creationOf(newChat(chatIdOfMatch(matchId), userIds, { matchId, ...more })));
    return true;
  } catch (error) {
    if (error instanceof TransactionFailed && error.cause instanceof AlreadyExists) return false;
    throw error;
  }
}
