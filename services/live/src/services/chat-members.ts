import { FunctionError, invokeFunction } from '@moim/common/functions';
import { Problem } from '@moim/common/http';
import { requiredSetting } from '@moim/common/settings';
import * as z from 'zod/mini';

const answer = z.union([
  z.object({ userIds: z.array(z.string()) }),
  z.object({ problem: z.enum(['not-found', 'conflict']) }),
]);

const details = {
  'not-found': 'You have no such chat.',
  conflict: 'The chat is closed: nothing can be sent in it.',
};

/** How long an answer is used again. Someone who types says so every few seconds. */
const freshForMs = 5_000;
const mostAnswers = 1_000;

const known = new Map<string, { userIds: string[]; until: number }>();

/**
 * The members of a chat of `userId`, as chats says; it may have changed in the last seconds. Throws `not-found`, also for
 * other people's chats, and `conflict` for a closed one.
 */
export async function chatMembers(userId: string, chatId: string, now = Date.now()): Promise<string[]> {
  const key = `${chatId} ${userId}`;
  const recent = known.get(key);
  if (recent && recent.until > now) return recent.userIds;
  const members = answer.parse(await askChats(userId, chatId));
  if ('problem' in members) throw new Problem(members.problem, { detail: details[members.problem] });
  if (known.size >= mostAnswers) known.clear();
  known.set(key, { ...members, until: now + freshForMs });
  return members.userIds;
}

async function askChats(userId: string, chatId: string): Promise<unknown> {
  try {
    return await invokeFunction(requiredSetting('MEMBERS_FUNCTION'), { chatId, userId }, { timeout: 5_000 });
  } catch (cause) {
    const isBusy = cause instanceof FunctionError && ['throttled', 'unavailable'].includes(cause.code);
    if (!isBusy) throw cause;
    throw new Problem('unavailable', {
      detail: 'The chats do not answer. Try again in a moment.',
      headers: { 'retry-after': '1' },
      cause,
    });
  }
}
