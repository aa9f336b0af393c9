import { type Limit, limitCounter, Problem } from '@moim/common/http';
import { limits } from '../models/index.ts';
import { chatMembers } from './chat-members.ts';
import { deliver } from './deliver.ts';
import { requireConnection } from './require-connection.ts';

/** Every two seconds, on all connections of a person together; a few at once do no harm. */
const typingLimit: Limit = { name: 'typing', max: 30, per: 'minute' };

const counter = limitCounter(limits);

/**
 * Tells the other members of a chat that the person behind a connection is typing. Throws `not-found` for a chat that is
 * not theirs, `conflict` for a closed one, `too-many-requests` after 30 times in a minute.
 */
export async function sayTyping(connectionId: string, chatId: string): Promise<void> {
  const { userId } = await requireConnection(connectionId);
  await countTyping(userId);
  const to = (await chatMembers(userId, chatId)).filter((member) => member !== userId);
  if (to.length > 0) await deliver([{ to, push: { type: 'typing', chatId, userId } }]);
}

async function countTyping(userId: string): Promise<void> {
  const { isExceeded, resetsIn } = await counter.count(typingLimit, userId);
  if (!isExceeded) return;
  throw new Problem('too-many-requests', {
    detail: `At most ${typingLimit.max} times per ${typingLimit.per}. Every few seconds is enough.`,
    headers: { 'retry-after': String(resetsIn) },
  });
}
