import { beforeAll, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { z } from 'zod';
import {
  beginsWith,
  contains,
  entity,
  not,
  parseStream,
  remove,
  setOnce,
  tableDefinition,
  transaction,
} from '../index.ts';

// Wrong uses that the compiler refuses, and that are refused at run time as well, past the types. What the layer cannot know
// at run time (the type of a field) has a test of the types alone.

interface Room {
  house: string;
  room: string;
  floor?: number;
  name: string;
  open?: boolean;
  tags?: string[];
  labels?: Set<string>;
  expiresAt?: number;
  version: number;
}

const table = 'rooms';
const key = { pk: ['house'], sk: ['room'] } as const;
const rooms = entity<Room>()('room', {
  table,
  key,
  find: {
    ofHouse: { pk: ['house'], sk: ['room'] },
    byName: { index: 'byName', pk: ['name'], sk: ['floor'] },
  },
  types: { floor: 'number' },
  ttl: 'expiresAt',
  version: 'version',
});
const plain = entity<Omit<Room, 'version'>>()('plain', { table, key });
const schema = z.object({
  house: z.string(),
  room: z.string(),
  name: z.string(),
  note: z.string().optional(),
});
const checked = entity(schema)('checked', { table, key });

beforeAll(() => useTestTable(rooms, plain, checked));

let rank = 0;
const newRoom = () => ({ house: 'h', room: `${rank++}`, name: 'n' });
/** The code of the error with which some work fails. */
async function failure(work: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail');
}

test('contains takes an element of the list or set, or a part of the text', async () => {
  const room = await plain.create({ ...newRoom(), tags: ['a', 'b'], labels: new Set(['x']) });
  const has = [
    { tags: contains('a') },
    { labels: contains('x') },
    { name: contains('n') },
    { tags: not(contains('z')) },
  ];
  for (const condition of has) await plain.update(room, { floor: 1 }, { if: condition });
  // @ts-expect-error a list of texts contains no number
  const list = failure(() => plain.delete(room, { if: { tags: contains(5) } }));
  // @ts-expect-error a set of texts contains no number
  const set = failure(() => plain.delete(room, { if: { labels: contains(5) } }));
  // @ts-expect-error also inside another test
  const negated = failure(() => plain.delete(room, { if: { tags: not(not(contains(5))) } }));
  // @ts-expect-error a number contains nothing
  const number = failure(() => plain.delete(room, { if: { floor: contains(1) } }));
  // @ts-expect-error a number begins with nothing
  const beginning = failure(() => plain.delete(room, { if: { floor: beginsWith('1') } }));
  for (const refused of [list, set, negated, number, beginning])
    expect(await refused).toMatchObject({ code: 'condition-failed' });
});

test('an expiry is a number of seconds, whatever verb writes it', async () => {
  // @ts-expect-error the ttl must be a number
  entity<Room>()('late', { table, key, ttl: 'name' });
  // @ts-expect-error the ttl must be a number
  entity<Room>()('late', { table, key, ttl: 'open' });
  const room = await rooms.create(newRoom());
  const expiresAt = JSON.parse('"2030-01-01"');
  for (const work of [
    () => rooms.create({ ...newRoom(), expiresAt }),
    () => rooms.put({ ...room, expiresAt }),
    () => rooms.update(room, { expiresAt }),
    () => rooms.update(room, { expiresAt: setOnce(expiresAt) }),
    () => rooms.upsert(room, { name: 'n', expiresAt }),
    () => rooms.putMany([{ ...room, expiresAt }]),
    () => transaction(rooms.update.tx(room, { expiresAt })),
  ]) {
    expect(await failure(work)).toMatchObject({ code: 'invalid-item', path: 'expiresAt', entity: 'room' });
  }
  await rooms.update(room, { expiresAt: JSON.parse('null') });
  expect((await rooms.update(room, { expiresAt: setOnce(9_999_999_999) })).expiresAt).toBeNull();
  expect((await rooms.update(room, { expiresAt: remove() })).expiresAt).toBeUndefined();
});

test('a version is a number, also in items that another tool stored', async () => {
  // @ts-expect-error the version must be a number
  entity<Room>()('odd', { table, key, version: 'name' });
  const texts = entity<{ house: string; room: string; name: string; version: string }>()('room', {
    table,
    key,
  });
  const room = newRoom();
  await texts.put({ ...room, version: 'first' });
  const invalid = {
    code: 'invalid-stored-item',
    path: 'version',
    entity: 'room',
    key: { house: 'h', room: room.room },
  };
  expect(await failure(() => rooms.put(room))).toMatchObject(invalid);
  expect(await failure(() => rooms.update(room, { name: 'x' }))).toMatchObject(invalid);
  expect(await failure(() => rooms.upsert(room, { name: 'x' }))).toMatchObject(invalid);
  expect(await failure(() => transaction(rooms.update.tx(room, { name: 'x' })))).toMatchObject({
    cause: invalid,
  });
});

test('an index over numbers or binary needs their types', async () => {
  const untyped = entity<Room>()('untyped', {
    table,
    key,
    find: { ofHouse: key, byFloor: { index: 'byFloor', pk: ['name'], sk: ['floor'] } },
  });
  // @ts-expect-error the index has a number
  await failure(async () => untyped.find.byFloor({ name: 'n' }));
  untyped.find.ofHouse({ house: 'h' });
  expect(await failure(() => untyped.put({ ...newRoom(), floor: 1, version: 1 }))).toMatchObject({
    code: 'invalid-key',
    message: expect.stringContaining("declare types: { floor: 'number' }"),
  });
  // @ts-expect-error a text is not a number
  entity<Room>()('mistyped', { table, key, types: { name: 'number' } });
});

test('a prefix is text, on the table and on an index', async () => {
  const invalid = { code: 'invalid-key', message: expect.stringContaining('must be text to have a prefix') };
  // @ts-expect-error a number has no prefix
  expect(await failure(() => rooms.find.byName({ name: 'n' }, { prefix: { floor: 1 } }))).toMatchObject(
    invalid,
  );
  // @ts-expect-error not even as text
  expect(await failure(() => rooms.find.byName({ name: 'n' }, { prefix: { floor: '1' } }))).toMatchObject(
    invalid,
  );
  // @ts-expect-error the prefix of a text is text
  expect(await failure(() => rooms.find.ofHouse({ house: 'h' }, { prefix: { room: 1 } }))).toMatchObject(
    invalid,
  );
});

test('a Date cannot be stored, nor can an entity with one be used', async () => {
  const dated = entity<{ house: string; room: string; at: Date }>()('dated', { table, key });
  // @ts-expect-error a field has a Date
  expect(await failure(async () => dated.put({ ...newRoom(), at: new Date() }))).toMatchObject({
    code: 'invalid-item',
    message: '"at" is a Date, which DynamoDB cannot store',
  });
  const deep = entity<{ house: string; room: string; visits?: { at: Date }[] }>()('deep', { table, key });
  // @ts-expect-error also inside lists and maps
  expect(await failure(async () => deep.put({ ...newRoom(), visits: [{ at: new Date() }] }))).toMatchObject({
    path: 'visits[0].at',
  });
  const mapped = entity<{ house: string; room: string; seats: Map<string, string> }>()('mapped', {
    table,
    key,
  });
  // @ts-expect-error a field has a Map
  expect(await failure(async () => mapped.put({ ...newRoom(), seats: new Map() }))).toMatchObject({
    path: 'seats',
  });
});

test('types that refer to themselves can be stored', () => {
  type Json = string | number | null | Json[] | { [name: string]: Json };
  interface Tree {
    house: string;
    room: string;
    children?: Tree[];
    json: Json;
    anything?: unknown;
  }
  const trees = entity<Tree>()('tree', { table, key });
  expect(typeof trees.get).toBe('function');
});

test('key fields are text, numbers or binary, and always there', async () => {
  const optional = entity<Room>()('optional', { table, key: { pk: ['floor'] } });
  // @ts-expect-error the key field is optional
  expect(await failure(async () => optional.get({}))).toMatchObject({ code: 'invalid-key', field: 'floor' });
  const flag = entity<{ house: string; yes: boolean }>()('flag', { table, key: { pk: ['yes'] } });
  // @ts-expect-error the key field is a boolean
  expect(await failure(async () => flag.get({ yes: true }))).toMatchObject({
    code: 'invalid-key',
    field: 'yes',
  });
  // @ts-expect-error a list is not unique
  const listed = entity<Omit<Room, 'version'>>()('listed', { table, key, unique: ['tags'] });
  expect(await failure(() => listed.put({ ...newRoom(), tags: ['a'] }))).toMatchObject({
    code: 'invalid-key',
  });
});

test('a version is given only where the entity has one', async () => {
  const room = newRoom();
  const refused = { code: 'invalid-request', message: expect.stringContaining('the entity has no version') };
  // @ts-expect-error the entity has no version
  expect(await failure(async () => plain.put(room, { version: 1 }))).toMatchObject(refused);
  // @ts-expect-error the entity has no version
  expect(await failure(() => plain.update(room, { name: 'x' }, { version: 1 }))).toMatchObject(refused);
  // @ts-expect-error the entity has no version
  expect(await failure(async () => plain.delete(room, { version: 1 }))).toMatchObject(refused);
  // @ts-expect-error the entity has no version
  expect(await failure(() => transaction(plain.check(room, { version: 1 })))).toMatchObject(refused);
  await rooms.put(room);
  await rooms.delete(room, { version: 1 });
});

test('timestamps are text', () => {
  type Timed = Omit<Room, 'version'> & { createdAt: number; updatedAt: string };
  // @ts-expect-error createdAt must be text
  entity<Timed>()('timed', { table, key, timestamps: true });
});

test('changes leave the key alone: the same key is dropped, another one is refused', async () => {
  const room = await rooms.create(newRoom());
  const partly: Partial<Room> = { house: 'h', name: 'same' };
  expect(await rooms.update(room, partly)).toMatchObject({ house: 'h', name: 'same' });
  const other: Partial<Room> = { house: 'other', name: 'moved' };
  expect(await failure(async () => rooms.update(room, other))).toMatchObject({
    code: 'invalid-key',
    field: 'house',
  });
  // @ts-expect-error the key is not a change
  expect(await failure(async () => rooms.update(room, { house: 'other' }))).toMatchObject({
    code: 'invalid-key',
  });
  // @ts-expect-error the layer sets the version
  expect(await rooms.update(room, { version: 7, name: 'x' })).toMatchObject({ version: 3 });
  const all = rooms.find.ofHouse({ house: 'h' }, { prefix: { room: room.room } });
  // @ts-expect-error nor of all items
  expect(await failure(() => all.updateAll({ house: 'other' }))).toMatchObject({
    code: 'unprocessed',
    cause: { code: 'invalid-key' },
  });
  expect(await rooms.get(room, { consistent: true })).toMatchObject({ house: 'h', name: 'x' });
});

test('a required field cannot be removed', async () => {
  const room = await checked.create({ ...newRoom(), note: 'x' });
  // @ts-expect-error the name is required
  expect(await failure(() => checked.update(room, { name: remove() }))).toMatchObject({
    code: 'invalid-item',
    path: 'name',
  });
  expect((await checked.update(room, { note: remove() })).note).toBeUndefined();
});

test('an index has no consistent reads', async () => {
  // @ts-expect-error an index has no consistent reads
  expect(await failure(() => rooms.find.byName({ name: 'n' }, { consistent: true }))).toMatchObject({
    code: 'invalid-request',
  });
  await rooms.find.ofHouse({ house: 'h' }, { consistent: true });
});

test('two entities of one name share neither a table nor a stream', () => {
  const twin = entity<Room>()('room', { table, key: { pk: ['room'] } });
  expect(() => tableDefinition([rooms, twin])).toThrow(
    'Two entities of one table are called "room": rename one',
  );
  expect(() => parseStream({ Records: [] }, { rooms, twin })).toThrow(
    '"rooms" and "twin" are both entities called "room": a stream cannot distinguish them',
  );
});
