import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Message } from './contract.ts';
import { createMessageFeed, type MessageFeed } from './message-feed.ts';
import { messageOf, seqsFrom } from './testing/messages.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const settle = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

/** A feed whose listings are answered when the test says so, with what was there when they were requested. */
function createChat(stored: number, from?: { after: string | undefined }) {
  const messages = seqsFrom(1, stored).map(messageOf);
  const seen: number[] = [];
  const pending: { answer(): void; fail(): void }[] = [];
  const failures: unknown[] = [];
  const ask = <Result>(result: Result) =>
    new Promise<Result>((resolve, reject) => {
      pending.push({ answer: () => resolve(result), fail: () => reject(new Error('lost')) });
    });
  const feed: MessageFeed = createMessageFeed({
    from,
    listAfter: (messageId) => {
      const found = messages.filter((message) => messageId === undefined || message.messageId > messageId);
      const items = found.slice(0, 2);
      return ask({ items, isLast: items.length === found.length });
    },
    getNewest: () => ask(messages.at(-1)),
    deliver: ({ seq }) => void seen.push(seq),
    failed: (error) => {
      failures.push(error);
      return 0;
    },
  });
  return {
    feed,
    messages,
    seen,
    pending,
    failures,
    write: (): Message => {
      const message = messageOf(messages.length + 1);
      messages.push(message);
      return message;
    },
    /** Answers listings until there are none. @returns how many there were */
    answerAll: async (): Promise<number> => {
      let answered = 0;
      for (let rounds = 0; rounds < 1_000; rounds += 1) {
        await settle(pending.length > 0 ? 0 : 31_000);
        if (pending.length === 0) return answered;
        pending.shift()?.answer();
        answered += 1;
      }
      throw new Error('It lists without end');
    },
  };
}

type Chat = ReturnType<typeof createChat>;

const operation = fc.record({
  kind: fc.constantFrom(
    'write',
    'write',
    'write',
    'push',
    'push',
    'repeat',
    'lose',
    'answer',
    'fail',
    'resume',
    'wait',
  ),
  at: fc.nat(20),
});

/** Runs a schedule; pushes arrive in any order, several times, or not at all. */
async function play(chat: Chat, schedule: { kind: string; at: number }[]): Promise<void> {
  const flying: Message[] = [];
  for (const { kind, at } of schedule) {
    const index = at % Math.max(1, flying.length);
    const message = flying[index];
    if (kind === 'write') flying.push(chat.write());
    if (kind === 'push' || kind === 'lose') flying.splice(index, 1);
    if ((kind === 'push' || kind === 'repeat') && message) chat.feed.offer(message);
    if (kind === 'answer') chat.pending.shift()?.answer();
    if (kind === 'fail') chat.pending.shift()?.fail();
    if (kind === 'resume') chat.feed.resume();
    await settle(kind === 'wait' ? at * 500 : 0);
  }
}

/** How the client learns about what the schedule lost: a reconnection, or the push of a later message. */
const endings: [string, (chat: Chat) => void][] = [
  ['after a reconnection', ({ feed }) => feed.resume()],
  ['after the push of the next message', ({ feed, write }) => feed.offer(write())],
];

test.each(endings)('%s, the app has seen every message exactly once and in order', async (_name, finish) => {
  const start = fc.record({ stored: fc.nat(5), has: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.array(operation, { maxLength: 60, size: 'max' }),
      async ({ stored, has }, schedule) => {
        const seen = Math.min(has, stored);
        const chat = createChat(stored, { after: seen === 0 ? undefined : messageOf(seen).messageId });
        await play(chat, schedule);
        finish(chat);
        await chat.answerAll();
        chat.feed.stop();
        expect(chat.seen).toEqual(seqsFrom(seen + 1, chat.messages.length));
      },
    ),
    { numRuns: 300 },
  );
});

test('without a last message, the app sees a sequence without gaps that begins when it subscribed or later', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(5),
      fc.array(operation, { maxLength: 60, size: 'max' }),
      async (stored, schedule) => {
        const chat = createChat(stored);
        await play(chat, schedule);
        chat.feed.resume();
        await chat.answerAll();
        chat.feed.offer(chat.write());
        await chat.answerAll();
        chat.feed.stop();
        const [first = 0] = chat.seen;
        expect(first).toBeGreaterThan(stored);
        expect(chat.seen).toEqual(seqsFrom(first, chat.messages.length));
      },
    ),
    { numRuns: 300 },
  );
});

test('a message that is pushed before the newest one is known is among "from now on"', async () => {
  const chat = createChat(3);
  chat.feed.offer(chat.write());
  // This lookup does not see it, and fails; the next one does.
  chat.pending.shift()?.fail();
  await chat.answerAll();
  expect(chat.seen).toEqual([4]);
});

test('an old push that comes again while the newest message is looked up is not among "from now on"', async () => {
  const chat = createChat(3);
  chat.feed.offer(messageOf(1));
  await chat.answerAll();
  chat.feed.offer(chat.write());
  expect(chat.seen).toEqual([4]);
});

test('a push that comes again long after it was seen costs no listing', async () => {
  const chat = createChat(4, { after: messageOf(4).messageId });
  await chat.answerAll();
  chat.feed.offer(messageOf(2));
  chat.feed.offer(messageOf(4));
  await settle();
  expect([chat.pending.length, chat.seen]).toEqual([0, []]);
});

test('messages that come in order cost no listing', async () => {
  const chat = createChat(0, { after: undefined });
  await chat.answerAll();
  for (let count = 0; count < 500; count += 1) chat.feed.offer(chat.write());
  await settle();
  expect([chat.pending.length, chat.seen.length]).toEqual([0, 500]);
});

test('of messages before their turn, a bounded number is kept, and the listing has the others', async () => {
  const chat = createChat(0, { after: undefined });
  await chat.answerAll();
  chat.write();
  for (let count = 0; count < 1_000; count += 1) chat.feed.offer(chat.write());
  const pages = await chat.answerAll();
  expect(chat.seen).toEqual(seqsFrom(1, 1_001));
  // Of 2 messages each.
  expect(pages).toBeGreaterThan(400);
});

test('a message that was pushed but is not listed yet is reported, and listed again after a pause', async () => {
  const chat = createChat(1, { after: undefined });
  await chat.answerAll();
  chat.feed.offer(messageOf(3));
  chat.pending.shift()?.answer();
  await settle();
  expect(chat.failures).toEqual([new Error('Message 3 was pushed, but is not listed yet')]);
  chat.write();
  await chat.answerAll();
  expect(chat.seen).toEqual([1, 2, 3]);
});

test('after stop, nothing is handed over, even of a page that was on its way', async () => {
  const chat = createChat(2, { after: undefined });
  await settle();
  chat.feed.stop();
  chat.pending.shift()?.answer();
  await settle(60_000);
  chat.feed.offer(chat.write());
  await settle(60_000);
  expect([chat.seen, chat.pending.length, jest.getTimerCount()]).toEqual([[], 0, 0]);
});

test('a page that repeats what the app has seen hands over the rest', async () => {
  const seen: number[] = [];
  const feed = createMessageFeed({
    from: { after: undefined },
    listAfter: async (messageId) => ({
      items: (messageId === undefined ? [1, 2] : [1, 2, 3]).map(messageOf),
      isLast: messageId !== undefined,
    }),
    getNewest: async () => undefined,
    deliver: ({ seq }) => void seen.push(seq),
    failed: () => undefined,
  });
  await settle();
  feed.stop();
  expect(seen).toEqual([1, 2, 3]);
});
