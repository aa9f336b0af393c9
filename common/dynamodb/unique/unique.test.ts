import { beforeAll, expect, test } from '@jest/globals';
import { entity, remove, reserveExisting, transaction } from '../index.ts';
import { type Account, accounts, newAccount, useOwnTable } from '../test/accounts.ts';

beforeAll(useOwnTable);

const taken = (field: string) => ({ code: 'unique-taken', field });

test('no two items have the same unique value, whatever verb writes it', async () => {
  const first = await accounts.create(newAccount({ email: 'a@x', phone: '1' }));
  const other = await accounts.create(newAccount({ email: 'b@x' }));
  await expect(accounts.create(newAccount({ email: 'a@x' }))).rejects.toMatchObject(taken('email'));
  await expect(accounts.put(newAccount({ phone: '1' }))).rejects.toMatchObject(taken('phone'));
  await expect(accounts.update(other, { email: 'a@x' })).rejects.toMatchObject(taken('email'));
  const { team, id, ...fields } = newAccount({ email: 'a@x' });
  await expect(accounts.upsert({ team, id }, fields)).rejects.toMatchObject(taken('email'));
  expect(await accounts.get(other, { consistent: true })).toEqual(other);
  expect(await accounts.update(first, { email: 'a@x', name: 'same' })).toMatchObject({ name: 'same' });
});

test('a unique value becomes free when its item changes it, removes it or is deleted', async () => {
  const first = await accounts.create(newAccount({ email: 'c@x', phone: '2' }));
  await accounts.update(first, { email: 'd@x', phone: remove() });
  const second = await accounts.create(newAccount({ email: 'c@x', phone: '2' }));
  await accounts.delete(second);
  await accounts.put(newAccount({ email: 'c@x', phone: '2' }));
  await accounts.put({ ...newAccount({ email: 'e@x' }), id: first.id });
  expect(await accounts.create(newAccount({ email: 'd@x' }))).toMatchObject({ email: 'd@x' });
});

test('one of many concurrent writers gets a unique value, and its reservation disappears with it', async () => {
  const racers = await Promise.all(Array.from({ length: 20 }, () => accounts.create(newAccount())));
  const results = await Promise.allSettled(racers.map((racer) => accounts.update(racer, { email: 'prize' })));
  const winners = results.filter(({ status }) => status === 'fulfilled');
  expect(winners).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject(taken('email'));
  await Promise.all(racers.map((racer) => accounts.delete(racer)));
  expect(await accounts.create(newAccount({ email: 'prize' }))).toMatchObject({ email: 'prize' });
});

test('concurrent updates of one item all take effect', async () => {
  const item = await accounts.create(newAccount());
  await Promise.all(Array.from({ length: 8 }, (_, n) => accounts.update(item, { email: `many${n}` })));
  expect(await accounts.get(item, { consistent: true })).toMatchObject({ version: 9 });
});

test('an item whose value another item has reserved can be changed, replaced and deleted', async () => {
  const definition = { table: 'things', key: { pk: ['team'], sk: ['id'] } } as const;
  const before = entity<Pick<Account, 'team' | 'id' | 'name'>>()('member', definition);
  const after = entity<Pick<Account, 'team' | 'id' | 'name'>>()('member', {
    ...definition,
    unique: ['name'],
  });
  const item = (id: number) => ({ team: 'twins', id, name: 'same' });
  await before.putMany([1, 2, 3, 4, 5].map(item));
  expect(await reserveExisting(after)).toMatchObject({ reserved: 1 });
  expect(await after.update(item(2), { name: 'two' })).toMatchObject({ name: 'two' });
  expect(await after.put({ ...item(3), name: 'three' })).toMatchObject({ name: 'three' });
  expect(await after.delete(item(4))).toEqual(item(4));
  await transaction(after.delete.tx(item(5)), after.create.tx({ ...item(6), name: 'six' }));
  await expect(after.create({ ...item(7), name: 'same' })).rejects.toMatchObject(taken('name'));
  await after.delete(item(1));
  await after.create({ ...item(7), name: 'same' });
});
