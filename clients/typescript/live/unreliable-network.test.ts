import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { connectLive } from '../index.ts';
import type { Message } from './contract.ts';
import { createFakeApi, problem, pushOf } from './testing/fake-api.ts';
import { chatId, seqsFrom } from './testing/messages.ts';

/** Lets timers run, and what they cause: reading the body of a response takes turns of the real event loop. */
async function settle(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 6; turn += 1) await new Promise(setImmediate);
}

const step = fc.record({
  kind: fc.constantFrom(
    ...['write', 'write', 'write', 'push', 'push', 'repeat', 'lose', 'send', 'sendTwice'],
    ...['accept', 'accept', 'end', 'ticket', 'list', 'wait', 'subscribe'],
  ),
  at: fc.nat(20),
});

test('over any network, every subscription sees every message exactly once and in order', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 50, size: 'max' }), async (schedule) => {
        const api = createFakeApi({ pageSize: 5 });
        const live = connectLive(api.moim, { onError: () => {}, WebSocket: api.WebSocket });
        const flying: Message[] = [];
        const sends: Promise<Message>[] = [];
        const subscriptions: { first: number; seen: number[] }[] = [];
        const subscribe = () => {
          const last = api.messages.at(-1);
          const subscription = { first: (last?.seq ?? 0) + 1, seen: [] as number[] };
          subscriptions.push(subscription);
          live.chat(chatId).onMessage(({ seq }) => subscription.seen.push(seq), { after: last?.messageId });
        };
        const send = () => sends.push(live.chat(chatId).send({ text: 'Hello' }, { attempts: 20 }));
        const steps: Record<string, (at: number) => void> = {
          write: () => flying.push(api.write()),
          push: (at) => {
            for (const message of flying.splice(at % Math.max(1, flying.length), 1)) {
              api.sockets.at(-1)?.push(pushOf(message));
            }
          },
          repeat: (at) => {
            const message = api.messages[at];
            if (message) api.sockets.at(-1)?.push(pushOf(message));
          },
          lose: (at) => flying.splice(at % Math.max(1, flying.length), 1),
          send,
          sendTwice: () => {
            api.instead.lostAnswers += 1;
            send();
          },
          accept: () => api.sockets.at(-1)?.accept(),
          end: (at) => api.sockets.at(-1)?.end([1000, 1001, 1006][at % 3] ?? 1006),
          ticket: () => api.instead.tickets.push(problem(503, 'unavailable', { 'retry-after': '1' })),
          list: (at) =>
            api.instead.lists.push(at % 2 ? new TypeError('fetch failed') : problem(503, 'unavailable')),
          wait: () => {},
          subscribe,
        };
        subscribe();
        for (const { kind, at } of schedule) {
          steps[kind]?.(at);
          await settle(kind === 'wait' ? at * 1_000 : 1);
        }
        // The network is good again: the last connection is lost once more, and the next one stays.
        api.sockets.at(-1)?.end(1006);
        for (let rounds = 0; rounds < 60; rounds += 1) {
          await settle(5_000);
          api.sockets.at(-1)?.accept();
          api.sockets.at(-1)?.push({ type: 'reply', action: 'ping' });
        }
        await Promise.all(sends);
        expect(live.status).toBe('open');
        live.close();
        for (const { first, seen } of subscriptions)
          expect(seen).toEqual(seqsFrom(first, api.messages.length));
        expect(new Set((await Promise.all(sends)).map(({ seq }) => seq)).size).toBe(sends.length);
      }),
      { numRuns: 200 },
    );
  } finally {
    jest.useRealTimers();
  }
});
