import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import * as z from 'zod';
import { transaction } from '../transaction/transaction.ts';
import { entity } from './entity.ts';

interface Booking {
  guestId: string;
  bookingId: string;
  seat?: string;
  note?: string;
  tags?: string[];
  expiresAt?: number;
  version: number;
}

const bookings = entity<Booking>()('booking', {
  table: 'bookings',
  key: { pk: ['guestId'], sk: ['bookingId'] },
  find: { bySeat: { index: 'bySeat', pk: ['seat'], sk: ['bookingId'] } },
  unique: ['seat'],
  ttl: 'expiresAt',
  version: 'version',
});

const notes = entity(z.object({ noteId: z.string(), text: z.string().exactOptional() }))('note', {
  table: 'bookings',
  key: { pk: ['noteId'] },
});

beforeAll(async () => {
  await useTestTable(bookings, notes);
});

/** What a validated request looks like: an optional field may be `undefined`. */
interface Input {
  seat?: string | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  expiresAt?: number | undefined;
}

const nothing: Input = { seat: undefined, note: undefined, tags: undefined, expiresAt: undefined };
const newKey = () => ({ guestId: randomUUID(), bookingId: '1' });

describe('an optional field that is undefined is absent', () => {
  test.each([
    ['create', (item: Input & ReturnType<typeof newKey>) => bookings.create({ ...item })],
    ['put', (item: Input & ReturnType<typeof newKey>) => bookings.put({ ...item })],
  ])('in %s', async (_, write) => {
    const key = newKey();
    expect(await write({ ...key, ...nothing })).toStrictEqual({ ...key, version: 1 });
    expect(await bookings.get(key)).toStrictEqual({ ...key, version: 1 });
  });

  test('in transactions and putMany', async () => {
    const [first, second, third] = [newKey(), newKey(), newKey()];
    await transaction(
      bookings.create.tx({ ...first, ...nothing }),
      bookings.put.tx({ ...second, ...nothing }),
    );
    await bookings.putMany([{ ...third, ...nothing }]);
    for (const key of [first, second, third])
      expect(await bookings.get(key)).toStrictEqual({ ...key, version: 1 });
  });

  test('in an entity with a schema, which sees no such field', async () => {
    const noteId = randomUUID();
    const input: { text?: string | undefined } = { text: undefined };
    expect(await notes.create({ noteId, ...input })).toStrictEqual({ noteId });
    expect(await notes.put({ noteId, ...input })).toStrictEqual({ noteId });
    await notes.putMany([{ noteId, ...input }]);
    expect(await notes.upsert({ noteId }, input)).toStrictEqual({ noteId });
  });

  test('in update and upsert, which keep what is stored', async () => {
    const key = newKey();
    await bookings.create({ ...key, note: 'Window seat', tags: ['a'] });
    const kept = { ...key, note: 'Window seat', tags: ['a'] };
    expect(await bookings.update(key, { ...nothing })).toMatchObject(kept);
    expect(await bookings.upsert(key, { ...nothing, tags: ['b'] })).toMatchObject({ ...kept, tags: ['b'] });
    const fresh = newKey();
    expect(await bookings.upsert(fresh, nothing)).toStrictEqual({ ...fresh, version: 1 });
  });

  test('in put, which therefore removes it', async () => {
    const key = newKey();
    await bookings.create({ ...key, seat: randomUUID(), note: 'Window seat' });
    expect(await bookings.put({ ...key, ...nothing })).toStrictEqual({ ...key, version: 2 });
  });
});

test('the compiler and the layer refuse undefined for a required field and in a condition', async () => {
  const bookingId = JSON.parse('{}').bookingId;
  const missing: { guestId: string; bookingId: string | undefined } = { guestId: 'g', bookingId };
  // @ts-expect-error a key field is required
  await expect(async () => bookings.create(missing)).rejects.toMatchObject({ code: 'invalid-key' });
  const key = newKey();
  await bookings.create(key);
  const note: string | undefined = nothing.note;
  await expect(async () =>
    // @ts-expect-error undefined is a value that somebody forgot
    bookings.update(key, { tags: ['a'] }, { if: { note } }),
  ).rejects.toMatchObject({ code: expect.stringMatching(/^invalid/) });
});
