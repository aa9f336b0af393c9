import { consumer, type DomainEvent } from '@moim/common/events';
import { buildEvent, buildSqsRecord, integerBetween, lambdaContext } from '@moim/testing';
import { listeners } from '../src/consume.ts';
import { handled } from '../src/models/index.ts';
import { chatIdOfMatch } from '../src/models/match-chat-id.ts';

const consume = consumer({ records: handled, listeners });

/** The event that the creation of a match's chat causes. */
function creationOf({ data }: DomainEvent): DomainEvent {
  const { matchId } = JSON.parse(JSON.stringify(data));
  const chatId = chatIdOfMatch(matchId);
  return buildEvent('chats.chat.created', { chatId }, { subject: chatId });
}

/** How the events of a queue arrive. */
export interface Delivery {
  /** Puts an event into the queue. */
  enqueue: (queue: DomainEvent[], event: DomainEvent) => void;
  batches: number;
  batchSize: number;
}

/** Handles all events and those that they cause, several batches at a time, and delivers again what failed. */
export async function deliver(history: readonly DomainEvent[], { enqueue, batches, batchSize }: Delivery) {
  const queue: DomainEvent[] = [];
  for (const event of history) enqueue(queue, event);
  while (queue.length > 0) {
    const taken = Array.from({ length: batches }, () => queue.splice(0, batchSize));
    for (const { event, failed } of (await Promise.all(taken.map(handle))).flat()) {
      if (failed) queue.push(event);
      else if (event.type.startsWith('match.')) enqueue(queue, creationOf(event));
    }
  }
}

async function handle(events: readonly DomainEvent[]) {
  const records = events.map(buildSqsRecord);
  const { batchItemFailures } = await consume({ Records: records }, lambdaContext(5_000));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return events.map((event, index) => ({ event, failed: failed.has(records[index]?.messageId ?? '') }));
}

export const inOrder: Delivery = {
  enqueue: (queue, event) => void queue.push(event),
  batches: 1,
  batchSize: 1,
};

/** One to five times, at any place of the queue. */
export const stormy = (random: () => number): Delivery => ({
  enqueue: (queue, event) => {
    for (let copies = integerBetween(random, 1, 5); copies > 0; copies--)
      queue.splice(integerBetween(random, 0, queue.length), 0, event);
  },
  batches: 3,
  batchSize: 10,
});
