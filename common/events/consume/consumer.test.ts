import { beforeAll, expect, jest, test } from '@jest/globals';
import { buildEvent, buildSqsRecord, lambdaContext } from '@moim/testing';
import * as z from 'zod';
import { correlationId, logger } from '../../observability/index.ts';
import { consumer, type DomainEvent, type Listener, listen } from '../index.ts';
import { count, counters, countOf, handled, useOwnTable } from '../testing/counters.ts';

beforeAll(() => useOwnTable());

const named = z.object({ name: z.string() });
const writing = (more: { ordered?: boolean } = {}) =>
  listen('tests.thing.written', {
    versions: { 1: named },
    write: ({ data, id }) => [count(data.name, id)],
    ...more,
  });
const acting = (act: (event: DomainEvent<{ name: string }>) => Promise<unknown>, ordered = false) =>
  listen('tests.thing.done', {
    versions: { 1: named },
    ordered,
    act: async (event) => {
      await act(event);
    },
  });

/** Delivers events as one batch. @returns the indexes of those reported as failed */
async function deliver(
  listener: Listener,
  events: readonly unknown[],
  milliseconds = 5_000,
): Promise<number[]> {
  const Records = events.map(buildSqsRecord);
  const consume = consumer({ records: handled, listeners: [listener] });
  const { batchItemFailures } = await consume({ Records }, lambdaContext(milliseconds));
  const ids = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return Records.flatMap(({ messageId }, index) => (ids.includes(messageId) ? [index] : []));
}

const written = (name: string, more: Partial<DomainEvent> = {}) =>
  buildEvent('tests.thing.written', { name }, more);
const done = (name: string, more: Partial<DomainEvent> = {}) =>
  buildEvent('tests.thing.done', { name }, more);

test('writes take effect once when an event comes twice in a batch, in a later batch, or in concurrent ones', async () => {
  const [one, two] = [written('once-1'), written('once-2')];
  expect(await deliver(writing(), [one, two, one])).toEqual([]);
  expect(await deliver(writing(), [two, one])).toEqual([]);
  const three = written('once-3');
  await Promise.all([1, 2, 3].map(() => deliver(writing(), [three, written('other')])));
  expect(await Promise.all(['once-1', 'once-2', 'once-3', 'other'].map(countOf))).toEqual([1, 1, 1, 3]);
});

test('a batch that was handled in part before is handled to its end', async () => {
  const events = Array.from({ length: 6 }, () => written('rest'));
  await deliver(writing(), events.slice(0, 2));
  expect(await deliver(writing(), events)).toEqual([]);
  expect(await countOf('rest')).toBe(6);
});

test('an event whose writes fail does not fail the others, and is handled once they succeed', async () => {
  const broken = written('nobody');
  const events = [written('fine'), broken, written('fine')];
  const strict = listen('tests.thing.written', {
    versions: { 1: named },
    write: ({ data }) => [
      data.name === 'fine' ? count('fine') : counters.update.tx({ name: data.name }, { last: 'seen' }),
    ],
  });
  expect(await deliver(strict, events)).toEqual([1]);
  expect(await countOf('fine')).toBe(2);
  await counters.create({ name: 'nobody', count: 0 });
  expect(await deliver(strict, [broken])).toEqual([]);
  expect((await counters.get({ name: 'nobody' }))?.last).toBe('seen');
});

test('an act runs once, even when its event is delivered again while it runs', async () => {
  const event = done('act');
  let free = (): void => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  const act = jest.fn(() => held);
  const first = deliver(acting(act), [event]);
  while (act.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await deliver(acting(act), [event])).toEqual([0]);
  free();
  expect(await first).toEqual([]);
  expect(await deliver(acting(act), [event, event])).toEqual([]);
  expect(act).toHaveBeenCalledTimes(1);
});

test('an event of a subject that another function is handling waits for it, and does not go back to the queue', async () => {
  const subject = 'one at a time';
  const [first, second] = [done('first', { subject }), done('second', { subject })];
  const order: string[] = [];
  const act = async ({ data }: DomainEvent<{ name: string }>) => {
    order.push(data.name);
    await new Promise((resolve) => setTimeout(resolve, 200));
    order.push(`${data.name} done`);
  };
  const running = deliver(acting(act, true), [first], 20_000);
  while (order.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await deliver(acting(act, true), [second], 20_000)).toEqual([]);
  expect(await running).toEqual([]);
  expect(order).toEqual(['first', 'first done', 'second', 'second done']);
});

test('an act that fails can be retried immediately; one that crashes, when its lease has expired', async () => {
  const event = done('fails');
  const act = jest.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('not now'));
  expect(await deliver(acting(act), [event])).toEqual([0]);
  expect(await deliver(acting(act), [event])).toEqual([]);
  expect(act).toHaveBeenCalledTimes(2);

  const other = done('dies');
  const key = { consumer: 'consume', of: `event ${other.id}` };
  const until = Date.now() + 60_000;
  await handled.create({
    ...key,
    done: '',
    leaseId: 'a crashed function',
    leasedUntil: until,
    expiresAt: Math.floor(until / 1000) + 60,
  });
  expect(await deliver(acting(act), [other])).toEqual([0]);
  await handled.update(key, { leasedUntil: Date.now() - 1 });
  expect(await deliver(acting(act), [other])).toEqual([]);
  expect(act).toHaveBeenCalledTimes(3);
});

test('an act runs under the correlation id of its event', async () => {
  const seen: unknown[] = [];
  const [a, b] = [done('a'), done('b')];
  await deliver(
    acting(async () => seen.push(correlationId())),
    [a, b],
  );
  expect(seen.sort()).toEqual([a.correlationId, b.correlationId].sort());
});

test.each(['write', 'act'])(
  'an ordered listener’s %ss take effect in the order of their subject, and older ones are skipped',
  async (kind) => {
    const subject = `subject-${kind}`;
    const events = Array.from({ length: 5 }, () => (kind === 'write' ? written(subject) : done(subject))).map(
      (event) => ({ ...event, subject }),
    );
    const seen: string[] = [];
    const listener =
      kind === 'write'
        ? writing({ ordered: true })
        : acting(async ({ sequence, data }) => {
            seen.push(sequence);
            await counters.upsert({ name: data.name }, { count: seen.length });
          }, true);
    const pick = (...indexes: number[]) => indexes.map((index) => events[index]);
    expect(await deliver(listener, pick(1, 0, 1))).toEqual([]);
    expect(await countOf(subject)).toBe(2);
    expect(await deliver(listener, pick(4, 3))).toEqual([]);
    expect(await deliver(listener, pick(2))).toEqual([]);
    expect(await countOf(subject)).toBe(4);
    expect(seen).toEqual([...seen].sort());
  },
);

test('an ordered listener’s events wait for an earlier one of their subject that failed in the same batch', async () => {
  const subject = 'waits';
  const events = [done('x', { subject }), done('y', { subject }), done('z', { subject: 'another' })];
  let fails = true;
  const seen: string[] = [];
  const listener = acting(async ({ data: { name } }) => {
    if (name === 'x' && fails) throw new Error('not now');
    seen.push(name);
  }, true);
  expect(await deliver(listener, events)).toEqual([0, 1]);
  fails = false;
  expect(await deliver(listener, events)).toEqual([]);
  expect(seen).toEqual(['z', 'x', 'y']);
});

test('an old version of an event is transformed into the current form', async () => {
  const seen: unknown[] = [];
  const listener = listen('tests.thing.done', {
    versions: {
      1: z
        .object({ first: z.string(), last: z.string() })
        .transform(({ first, last }) => ({ name: `${first} ${last}` })),
      2: named,
    },
    act: async ({ data }) => {
      seen.push(data.name);
    },
  });
  const old = buildEvent('tests.thing.done', { first: 'Kim', last: 'Mina' });
  expect(await deliver(listener, [old, done('Lee', { version: 2 })])).toEqual([]);
  expect(seen.sort()).toEqual(['Kim Mina', 'Lee']);
});

test('an event that cannot be read fails alone, with a log line that says why and shows no data', async () => {
  const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
  const act = jest.fn(async () => {});
  const bad = [
    done('v', { version: 7 }),
    buildEvent('tests.thing.done', { name: 42, secret: 'mina@example.com' }),
    buildEvent('tests.thing.lost', {}),
    { no: 'event' },
  ];
  expect(await deliver(acting(act), [...bad, done('good')])).toEqual([0, 1, 2, 3]);
  const lines = error.mock.calls.map(([, extra]) => JSON.stringify(extra));
  error.mockRestore();
  expect(act).toHaveBeenCalledTimes(1);
  expect(lines[0]).toContain('version 7 of tests.thing.done is unknown; this listener reads: 1');
  expect(lines[1]).toContain('version 1 does not match its schema: name: invalid_type');
  expect(lines[2]).toContain('no listener for tests.thing.lost');
  expect(lines[3]).toContain('the message is not an event');
  expect(lines.join()).not.toContain('mina@example.com');
});

test('a message that is not JSON fails alone', async () => {
  const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
  const consume = consumer({ records: handled, listeners: [writing()] });
  const message = { ...buildSqsRecord({}), body: '{' };
  const answer = await consume({ Records: [message] }, lambdaContext(1000));
  error.mockRestore();
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: message.messageId }]);
});

test('a consumer refuses two listeners for one type when it is defined', () => {
  expect(() => consumer({ records: handled, listeners: [writing(), writing()] })).toThrow(
    'have the same type',
  );
});
