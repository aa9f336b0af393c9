import { describe, expect, test } from '@jest/globals';
import {
  configureCursors,
  ensureTable,
  entity,
  keySchemaChanges,
  keySchemas,
  ne,
  tableDefinition,
} from '../index.ts';
import { accounts, notes, useOwnTable } from '../test/accounts.ts';

interface Car {
  plate: string;
  owner: string;
  year: number;
  photo: Uint8Array;
  until?: number;
}

const table = 'cars';
const key = { pk: ['plate'] } as const;
const cars = entity<Car>()('car', {
  table,
  key,
  find: {
    byOwner: { index: 'byOwner', pk: ['owner'], sk: ['year'] },
    byPhoto: { index: 'byPhoto', pk: ['photo'] },
  },
  types: { year: 'number', photo: 'binary' },
});

describe('tableDefinition', () => {
  test('returns what CloudFormation accepts', () => {
    expect(tableDefinition([accounts, notes], { prefix: 'dev-', stream: true })).toEqual({
      TableName: 'dev-things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: '_entity', AttributeType: 'S' },
        { AttributeName: 'status', AttributeType: 'S' },
        { AttributeName: 'score', AttributeType: 'N' },
        { AttributeName: 'name', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byStatus',
          KeySchema: [
            { AttributeName: '_entity', KeyType: 'HASH' },
            { AttributeName: 'status', KeyType: 'HASH' },
            { AttributeName: 'score', KeyType: 'RANGE' },
            { AttributeName: 'name', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(tableDefinition([notes], { prefix: '' })).not.toHaveProperty('GlobalSecondaryIndexes');
  });

  test('refuses entities that cannot share a table', () => {
    const other = entity<Car>()('other', { table: 'others', key });
    const twice = entity<Car>()('twice', {
      table,
      key,
      find: { byOwner: { index: 'byOwner', pk: ['owner'] } },
    });
    const typed = entity<Car>()('typed', { table, key, find: { byYear: { index: 'byYear', pk: ['year'] } } });
    const ending = entity<Car>()('ending', { table, key, ttl: 'year' });
    const closing = entity<Car>()('closing', { table, key, ttl: 'until' });
    expect(() => tableDefinition([cars, other])).toThrow(
      'the same table, not "cars" (car) and "others" (other)',
    );
    expect(() => tableDefinition([ending, closing])).toThrow('the same ttl, not "year" (ending) and "until"');
    expect(() => tableDefinition([cars, twice])).toThrow(
      'The index "byOwner" has two definitions, in "car" and in "twice": rename one',
    );
    expect(() => tableDefinition([cars, typed])).toThrow('"year" has two types');
  });

  test('fails if TABLE_PREFIX is not set', async () => {
    // An entity that has not used its table yet: it keeps the table's name.
    const nameless = entity<Car>()('car', { table, key });
    delete process.env.TABLE_PREFIX;
    expect(() => tableDefinition([nameless])).toThrow(
      'TABLE_PREFIX is not set: set it to the prefix of the table "cars"',
    );
    await expect(nameless.get({ plate: 'x' })).rejects.toMatchObject({ code: 'misconfigured' });
  });

  test('ensureTable creates a table once, with a stream on request, and passes on errors of DynamoDB', async () => {
    await useOwnTable();
    await ensureTable(tableDefinition([cars], { stream: true }));
    await ensureTable(tableDefinition([cars], { stream: true }));
    await cars.put({ plate: 'p', owner: 'o', year: 7, photo: new Uint8Array([1]) });
    expect((await cars.find.byPhoto({ photo: new Uint8Array([1]) }, { limit: 1 })).items).toMatchObject([
      { year: 7 },
    ]);
    await expect(
      cars.put({ plate: 'p', owner: 'o', year: 7, photo: new Uint8Array() }),
    ).rejects.toMatchObject({ code: 'invalid-key' });
    await cars.put({ plate: 'q', owner: 'o', year: 8, photo: new Uint8Array([1]) });
    const firstOf = (cursor?: string) =>
      Promise.resolve(
        cars.find.byPhoto(
          { photo: new Uint8Array([1]) },
          { limit: 1, where: { plate: ne('z') }, ...(cursor && { cursor }) },
        ),
      );
    const withoutKey = await firstOf();
    expect(() => withoutKey.cursor).toThrow('configureCursors');
    configureCursors({ key: async () => new Uint8Array(32) });
    const { items, cursor } = await firstOf();
    expect([...items, ...(await firstOf(cursor)).items].map(({ plate }) => plate).sort()).toEqual(['p', 'q']);
    await expect(ensureTable({ ...tableDefinition([cars]), TableName: '!' })).rejects.toThrow(
      'Invalid table',
    );
  });
});

describe('invalid definitions', () => {
  const define =
    (parts: object, name = 'car') =>
    () =>
      entity<Car & { pk: string }>()(name, { table, key, ...parts });
  test.each<[string, () => unknown]>([
    ['must start with a letter', define({}, '!car')],
    ['must name at least one field', define({ key: { pk: [] } })],
    ['must not name a field twice', define({ key: { pk: ['plate'], sk: ['plate'] } })],
    ['is reserved for a system attribute', define({ unique: ['pk'] })],
    ['must not be part of the key', define({ version: 'plate' })],
    ['its pk must equal key.pk', define({ find: { q: { pk: ['owner'] } } })],
    ['must be the start of key.sk', define({ find: { q: { pk: ['plate'], sk: ['owner'] } } })],
    ['must name 1 to 3 fields', define({ find: { q: { index: 'i', pk: [] } } })],
    [
      'at most 4 fields',
      define({ find: { q: { index: 'i', pk: ['owner'], sk: ['a', 'b', 'c', 'd', 'e'] } } }),
    ],
  ])('refuses a definition: %s', (problem, make) => {
    expect(make).toThrow(
      expect.objectContaining({ code: 'misconfigured', message: expect.stringContaining(problem) }),
    );
  });
});

describe('key schemas', () => {
  const schemas = keySchemas([cars, notes]);

  test('keySchemas returns the properties that cannot change', () => {
    expect(schemas.cars).toEqual({
      indexes: { byOwner: 'HASH _entity, HASH owner, RANGE year', byPhoto: 'HASH _entity, HASH photo' },
      entities: { car: { pk: 'plate', sk: '' } },
      types: { pk: 'S', sk: 'S', _entity: 'S', owner: 'S', year: 'N', photo: 'B' },
      unique: {},
    });
  });

  test('keySchemaChanges accepts additions', () => {
    expect(keySchemaChanges({}, schemas)).toEqual([]);
    expect(keySchemaChanges(keySchemas([notes]), keySchemas([notes, accounts]))).toEqual([]);
  });

  test('keySchemaChanges reports a field that became unique, once its table has recorded unique fields', () => {
    const rooted = (unique: readonly ('owner' | 'plate2')[], name = 'car') =>
      keySchemas([entity<Car & { plate2: string }>()(name, { table, key, unique })]);
    const reserve = (field: string) =>
      `table cars, unique, car: ${field} is new: deploy, then reserve the values of existing items with scripts/reserve-unique.sh (docs/dynamodb.md#changing-a-definition)`;
    expect(keySchemaChanges(rooted([]), rooted(['owner', 'plate2']))).toEqual([
      reserve('owner'),
      reserve('plate2'),
    ]);
    expect(keySchemaChanges(rooted(['owner']), rooted(['owner', 'plate2']))).toEqual([reserve('plate2')]);
    expect(keySchemaChanges(rooted(['owner']), rooted([]))).toEqual([]);
    const { unique: _, ...unrecorded } = rooted([]).cars ?? { indexes: {}, entities: {}, types: {} };
    expect(keySchemaChanges({ cars: unrecorded }, rooted(['owner']))).toEqual([]);
  });

  test('keySchemaChanges reports changes', () => {
    const plan = { table, key, find: { byOwner: { index: 'byOwner', pk: ['owner', 'plate'] } } } as const;
    expect(
      keySchemaChanges(
        schemas,
        keySchemas([entity<Car>()('car', { ...plan, key: { pk: ['owner'], sk: [] } })]),
      ),
    ).toEqual([
      'table cars, indexes, byOwner: "HASH _entity, HASH owner, RANGE year" becomes "HASH _entity, HASH owner, HASH plate"',
      'table cars, indexes, byPhoto: "HASH _entity, HASH photo" becomes nothing',
      'table cars, entities, car: {"pk":"plate","sk":""} becomes {"pk":"owner","sk":""}',
      'table things: gone',
    ]);
  });
});
