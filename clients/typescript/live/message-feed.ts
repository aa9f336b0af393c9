import { backoff } from './backoff.ts';
import type { Message } from './contract.ts';
import { createPause } from './pause.ts';

/** Messages that were pushed before their turn. The listing has what does not fit. */
const maxEarly = 100;

interface FeedOptions {
  /**
   * `{ after }`: what came after this message, or everything without one. Absent: what is sent from now on.
   */
  from: { after: string | undefined } | undefined;
  /** A page of the messages after this one, or of all messages, oldest first. */
  listAfter(messageId: string | undefined): Promise<{ items: Message[]; isLast: boolean }>;
  /** The newest message. */
  getNewest(): Promise<Message | undefined>;
  deliver(message: Message): void;
  /** A listing failed. It will be repeated after so many milliseconds, or not at all if `undefined` is returned. */
  failed(error: unknown): number | undefined;
}

/** The messages of a chat, for one subscriber: each once, in the order of `seq`. */
export interface MessageFeed {
  /** A message was pushed; again, late, or before its turn. */
  offer(message: Message): void;
  /** Something may have been missed. */
  resume(): void;
  stop(): void;
}

/**
 * Puts the messages of a chat in order. A pushed message whose turn it is goes to the subscriber at once. After a gap, or
 * when something may have been missed, it lists what came after the last message that the subscriber has.
 */
export function createMessageFeed(options: FeedOptions): MessageFeed {
  const { from, listAfter, getNewest, deliver, failed } = options;
  const pause = createPause();
  /** Pushed before their turn, by `seq`. */
  const early = new Map<number, Message>();
  let lastId = from?.after;
  /** Whose turn it is; undefined until the first message after `lastId` is known. */
  let next = from && lastId === undefined ? 1 : undefined;
  let hasStart = from !== undefined;
  /** The highest `seq` that was heard of. */
  let highest = 0;
  let isListing = false;
  let isBehind = false;
  let isStopped = false;

  const isMissing = (seq: number): boolean => (next === undefined ? seq > 0 : next <= seq);
  // While no `seq` is known, the ids tell: they sort as the messages do.
  const isOld = ({ seq, messageId }: Message): boolean =>
    next === undefined ? lastId !== undefined && messageId <= lastId : seq < next;

  function handOver(message: Message): void {
    if (isStopped || isOld(message)) return;
    early.delete(message.seq);
    next = message.seq + 1;
    lastId = message.messageId;
    deliver(message);
  }

  function handOverEarly(): void {
    for (let message = takeNext(); message; message = takeNext()) handOver(message);
  }
  const takeNext = (): Message | undefined => (next === undefined ? undefined : early.get(next));

  function keep(message: Message): void {
    early.set(message.seq, message);
    if (early.size > maxEarly) early.delete(Math.max(...early.keys()));
  }

  /** "From now on" includes what was pushed while the newest message was being looked up. */
  async function findStart(): Promise<void> {
    const newest = await getNewest();
    lastId = newest?.messageId;
    next = (newest?.seq ?? 0) + 1;
    while (early.has(next - 1)) next -= 1;
    for (const seq of early.keys()) if (seq < next) early.delete(seq);
    hasStart = true;
  }

  async function list(): Promise<void> {
    if (!hasStart) await findStart();
    handOverEarly();
    for (let isLast = false; !isLast && !isStopped; ) {
      const page = await listAfter(lastId);
      for (const message of page.items) handOver(message);
      handOverEarly();
      isLast = page.isLast;
    }
  }

  /** Lists until nothing is missing. */
  async function catchUp(): Promise<void> {
    if (isListing) return;
    isListing = true;
    for (let failures = 0; isBehind && !isStopped; ) {
      isBehind = false;
      const heard = highest;
      try {
        await list();
        if (isMissing(heard)) throw new Error(`Message ${heard} was pushed, but is not listed yet`);
        // It was pushed during the listing, which may have been too early for those before it.
        if (isMissing(highest)) isBehind = true;
        failures = 0;
      } catch (error) {
        if (isStopped) break;
        isBehind = true;
        const atLeast = failed(error);
        if (atLeast === undefined) isStopped = true;
        if (!isStopped) await pause.wait((atLeast ?? 0) + backoff(failures));
        failures += 1;
      }
    }
    isListing = false;
  }

  function resume(): void {
    isBehind = true;
    pause.end();
    void catchUp();
  }
  resume();

  return {
    offer: (message) => {
      if (isStopped || isOld(message)) return;
      highest = Math.max(highest, message.seq);
      keep(message);
      handOverEarly();
      if (!isListing && isMissing(highest)) resume();
    },
    resume,
    stop: () => {
      isStopped = true;
      early.clear();
      pause.end();
    },
  };
}
