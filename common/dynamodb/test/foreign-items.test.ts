import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from '@jest/globals';
import { configureCursors, ensureTable, entity, parseStream, tableDefinition } from '../index.ts';
import { accounts, newAccount, useOwnTable } from './accounts.ts';

beforeAll(useOwnTable);

test('items that another tool stored are tolerated, and can be taken over', async () => {
  const raw = new DynamoDB();
  const TableName = accounts.model.table();
  const old = { team: 'legacy', id: 1 };
  const key = { pk: { S: accounts.model.composePartition(old) }, sk: { S: accounts.model.composeSort(old) } };
  await raw.putItem({
    TableName,
    Item: { ...key, team: { S: 'legacy' }, id: { N: '1' }, email: { S: 'legacy@x' } },
  });
  await raw.putItem({ TableName, Item: { pk: key.pk, sk: { S: 'something else' }, any: { BOOL: true } } });
  expect((await accounts.find.ofTeam({ team: 'legacy' })).items).toEqual([{ ...old, email: 'legacy@x' }]);
  expect(await accounts.update(old, { email: 'new@x' })).toMatchObject({ email: 'new@x', version: 1 });
  await expect(accounts.create(newAccount({ email: 'new@x' }))).rejects.toMatchObject({
    code: 'unique-taken',
  });
  expect(await accounts.delete(old)).toMatchObject({ email: 'new@x' });
  raw.destroy();
});

interface Book {
  shelf: string;
  book: string;
  genre?: string;
  title?: string;
}

const books = entity<Book>()('book', {
  table: 'books',
  key: { pk: ['shelf'], sk: ['book'] },
  find: {
    ofShelf: { pk: ['shelf'], sk: ['book'] },
    byGenre: { index: 'byGenre', pk: ['genre'] },
  },
});

test('an index that another tool created with KEYS_ONLY returns its own fields alone, in pages', async () => {
  const raw = new DynamoDB();
  const { TimeToLiveSpecification: _, ...definition } = tableDefinition([books]);
  await raw.createTable(
    JSON.parse(
      JSON.stringify(definition).replaceAll('"ProjectionType":"ALL"', '"ProjectionType":"KEYS_ONLY"'),
    ),
  );
  configureCursors({ key: async () => new Uint8Array(32) });
  await books.putMany(['a', 'b'].map((book) => ({ shelf: 's', book, genre: 'g', title: book })));
  const first = await books.find.byGenre({ genre: 'g' }, { limit: 1 });
  // The title is not in the index, nor are the key fields: the table's key is composed of them.
  expect(first.items).toEqual([{ genre: 'g' }]);
  const second = await books.find.byGenre({ genre: 'g' }, { limit: 1, cursor: first.cursor ?? '' });
  expect([second.items, second.cursor]).toEqual([[{ genre: 'g' }], undefined]);
  expect(await books.find.byGenre({ genre: 'g' }).count()).toBe(2);
  await expect(books.find.byGenre({ genre: 'g' }).deleteAll()).rejects.toMatchObject({ code: 'unprocessed' });
  expect(await books.find.ofShelf({ shelf: 's' }).count()).toBe(2);
  raw.destroy();
});

test('an item without our marker is there for every verb but not in our indexes, until a write marks it', async () => {
  await ensureTable(tableDefinition([books]));
  const raw = new DynamoDB();
  const store = async (book: string, more: object = {}) => {
    const pk = { S: books.model.composePartition({ shelf: 'foreign' }) };
    const sk = { S: books.model.composeSort({ book }) };
    const fields = { shelf: { S: 'foreign' }, book: { S: book }, genre: { S: 'foreign' }, ...more };
    await raw.putItem({ TableName: books.model.table(), Item: { pk, sk, ...fields } });
    return { shelf: 'foreign', book };
  };
  const [updated, upserted, unread] = [
    await store('updated'),
    await store('upserted'),
    await store('unread'),
  ];
  expect(await books.get(unread, { consistent: true })).toEqual({ ...unread, genre: 'foreign' });
  await expect(books.create(unread)).rejects.toMatchObject({ code: 'already-exists' });
  expect(await books.find.ofShelf({ shelf: 'foreign' }).count()).toBe(3);
  expect(await books.find.byGenre({ genre: 'foreign' }).count()).toBe(0);
  expect(await books.update(updated, { title: 'u' })).toEqual({ ...updated, genre: 'foreign', title: 'u' });
  expect(await books.upsert(upserted, { title: 'u' })).toEqual({ ...upserted, genre: 'foreign', title: 'u' });
  expect(await books.find.byGenre({ genre: 'foreign' }).count()).toBe(2);
  // An item that carries another entity's name is found by its key all the same.
  const other = await store('other', { _entity: { S: 'film' } });
  expect(await books.get(other, { consistent: true })).toMatchObject(other);
  raw.destroy();
});

test('a stream leaves out items without our marker, and those of entities that it was not given', () => {
  const image = (marker: object) => ({ shelf: { S: 's' }, book: { S: 'b' }, ...marker });
  const record = (marker: object) => ({ eventName: 'INSERT', dynamodb: { NewImage: image(marker) } });
  const Records = [record({}), record({ _entity: { S: 'film' } }), record({ _entity: { S: 'book' } })];
  expect(parseStream({ Records }, { books })).toMatchObject([{ entity: 'books', kind: 'created' }]);
});
