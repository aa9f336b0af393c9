import type { LiveClient, Message } from './contract.ts';
import type { Problem } from './live-error.ts';
import { outcomeOf } from './outcome.ts';

/** A listing that failed. */
export class ListingFailed extends Error {
  /** The answer of the API, if listing again makes no sense. */
  readonly refusal: Problem | undefined;
  /** Milliseconds to wait before the next attempt. */
  readonly retryAfter: number;

  constructor(cause: unknown, refusal: Problem | undefined, retryAfter = 0) {
    super('The messages of the chat could not be listed', { cause });
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

type Query = { after: string } | { order: 'asc' } | { order: 'desc'; limit: number };

async function getPage(moim: LiveClient, chatId: string, query: Query) {
  const params = { path: { chatId }, query };
  const outcome = await outcomeOf(() => moim.GET('/v1/chats/{chatId}/messages', { params }));
  if (outcome.kind === 'done') return outcome.data;
  if (outcome.kind === 'refused') throw new ListingFailed(outcome.problem, outcome.problem);
  throw new ListingFailed(outcome.cause, undefined, outcome.retryAfter);
}

/** A page of the messages after this one, or of all messages, oldest first. Throws {@link ListingFailed}. */
export async function listAfter(moim: LiveClient, chatId: string, messageId: string | undefined) {
  const query: Query = messageId === undefined ? { order: 'asc' } : { after: messageId };
  const { items, nextCursor } = await getPage(moim, chatId, query);
  // The next page is what comes after the last item of this one: no cursor can become invalid.
  return { items, isLast: nextCursor === undefined };
}

/** The newest message of a chat. Throws {@link ListingFailed}. */
export async function getNewest(moim: LiveClient, chatId: string): Promise<Message | undefined> {
  return (await getPage(moim, chatId, { order: 'desc', limit: 1 })).items[0];
}
