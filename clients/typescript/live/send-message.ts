import type { components } from '../schema.d.ts';
import { backoff } from './backoff.ts';
import type { LiveClient, Message } from './contract.ts';
import type { Problem } from './live-error.ts';
import { outcomeOf } from './outcome.ts';
import { createPause } from './pause.ts';

/** How a message is sent. */
export interface SendOptions {
  /** Makes repeated requests send one message; random by default. Pass that of an earlier `MessageNotSent` to try again. */
  idempotencyKey?: string | undefined;
  /** Requests until the message counts as not sent; 5 by default. */
  attempts?: number | undefined;
}

/** A message that was refused, or not answered. `cause` is the API's problem, or what `fetch` threw. */
export class MessageNotSent extends Error {
  override readonly name = 'MessageNotSent';
  /** Send with it again: if the message was sent and only the answer was lost, it stays one message. */
  readonly idempotencyKey: string;
  /** The answer of the API, if there was one. */
  readonly problem: Problem | undefined;
  /** Whether the same message may be accepted later. */
  readonly isRetryable: boolean;

  constructor(idempotencyKey: string, isRetryable: boolean, problem: Problem | undefined, cause: unknown) {
    super(problem?.detail ?? problem?.title ?? 'The message was not answered', { cause });
    this.idempotencyKey = idempotencyKey;
    this.isRetryable = isRetryable;
    this.problem = problem;
  }
}

/** Sends a message, and repeats the request until it is answered. Throws {@link MessageNotSent}. */
export async function sendMessage(
  moim: LiveClient,
  chatId: string,
  body: components['schemas']['MessageInput'],
  { idempotencyKey = crypto.randomUUID(), attempts = 5 }: SendOptions = {},
): Promise<Message> {
  const params = { path: { chatId }, header: { 'Idempotency-Key': idempotencyKey } };
  for (let failures = 1; ; failures += 1) {
    const sent = await outcomeOf(() => moim.POST('/v1/chats/{chatId}/messages', { params, body }));
    if (sent.kind === 'done') return sent.data;
    if (sent.kind === 'refused') throw new MessageNotSent(idempotencyKey, false, sent.problem, sent.problem);
    if (failures >= attempts) throw new MessageNotSent(idempotencyKey, true, sent.problem, sent.cause);
    await createPause().wait((sent.retryAfter ?? 0) + backoff(failures, { first: 500 }));
  }
}
