import { beforeAll, describe, expect, test } from '@jest/globals';
import { add, merge, readTogether, transaction } from '../index.ts';
import { accounts, newAccount, notes, useOwnTable } from '../test/accounts.ts';

beforeAll(useOwnTable);

const noteKey = (noteId: string) => ({ team: 'tx', noteId });

describe('transaction', () => {
  test('a transaction performs every kind of write', async () => {
    const [updated, deleted, checked] = await Promise.all([1, 2, 3].map(() => accounts.create(newAccount())));
    const upserted = newAccount();
    const { team, id, ...fields } = upserted;
    if (!updated || !deleted || !checked) throw new Error('not created');
    await transaction(
      accounts.create.tx(newAccount({ team: 'tx', id: 1 })),
      accounts.put.tx(newAccount({ team: 'tx', id: 2 })),
      accounts.update.tx(updated, { email: 'tx@x', address: merge<{ city: string }>({ city: 'Seoul' }) }),
      accounts.upsert.tx({ team, id }, fields),
      accounts.delete.tx(deleted, { version: 1 }),
      accounts.check(checked, { if: { status: 'open' } }),
      accounts.checkMissing({ team: 'no', id: 1 }),
      notes.upsert.tx(noteKey('n'), { count: add(1) }),
    );
    const [a, b, c, d, e] = await readTogether(
      accounts.get.tx({ team: 'tx', id: 1 }),
      accounts.get.tx(updated),
      accounts.get.tx(upserted),
      accounts.get.tx(deleted),
      notes.get.tx(noteKey('n')),
    );
    expect(a).toMatchObject({ version: 1 });
    expect(b).toMatchObject({ email: 'tx@x', address: { city: 'Seoul' }, version: 2 });
    expect(c).toMatchObject(fields);
    expect(d).toBeUndefined();
    expect(e).toEqual({ ...noteKey('n'), count: 1 });
    expect(await accounts.create(newAccount({ email: deleted.email }))).toMatchObject({
      email: deleted.email,
    });
  });

  test('a transaction does nothing if one of its writes fails, and reports which and why', async () => {
    const item = await accounts.create(newAccount());
    const failing = [
      [accounts.update.tx(item, { name: 'x' }, { version: 7 }), 'version-conflict', 'update'],
      [accounts.create.tx({ ...newAccount(), id: item.id }), 'already-exists', 'create'],
      [accounts.create.tx(newAccount({ email: item.email })), 'unique-taken', 'create'],
      [accounts.update.tx({ team: 'no', id: 1 }, { email: 'x' }), 'not-found', 'update'],
      [accounts.update.tx({ team: 'no', id: 1 }, { name: 'x' }), 'not-found', 'update'],
      [accounts.update.tx({ team: 'no', id: 1 }, {}), 'not-found', 'update'],
      [accounts.check(item, { if: { status: 'closed' } }), 'condition-failed', 'check'],
      [accounts.checkMissing(item), 'already-exists', 'checkMissing'],
      [accounts.delete.tx({ team: 'no', id: 1 }, { version: 1 }), 'not-found', 'delete'],
    ] as const;
    for (const [write, code, verb] of failing) {
      await expect(transaction(notes.put.tx(noteKey('none')), write)).rejects.toMatchObject({
        code: 'transaction-failed',
        index: 1,
        verb,
        entity: 'account',
        cause: { code },
      });
    }
    expect(await notes.get(noteKey('none'), { consistent: true })).toBeUndefined();
    expect(await accounts.get(item, { consistent: true })).toEqual(item);
  });

  test('a unique value stays unique while transactions race', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        transaction(
          accounts.create.tx(newAccount({ email: 'race@x' })),
          notes.upsert.tx(noteKey('race'), { count: add(1) }),
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await notes.get(noteKey('race'), { consistent: true })).toMatchObject({ count: 1 });
  });

  test('a transaction starts over if an item that it read has changed', async () => {
    const item = await accounts.create(newAccount());
    const plain = accounts.update.tx(item, { phone: `+${item.id}` });
    let plans = 0;
    const interrupted: typeof plain = {
      ...plain,
      plan: async () => {
        const planned = await plain.plan();
        plans += 1;
        if (plans === 1) await accounts.update(item, { name: 'meanwhile' });
        return planned;
      },
    };
    await transaction(notes.put.tx(noteKey('over')), interrupted);
    expect(plans).toBe(2);
    expect(await accounts.get(item, { consistent: true })).toMatchObject({
      name: 'meanwhile',
      phone: `+${item.id}`,
      version: 3,
    });
  });

  test('an empty transaction succeeds; a large one, or one that writes an item twice, is refused before it is sent', async () => {
    await transaction();
    const put = (n: number) => notes.put.tx(noteKey(`many${n}`));
    await expect(transaction(...Array.from({ length: 101 }, (_, n) => put(n)))).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('at most 100 actions, got 101'),
    });
    await expect(transaction(put(0), put(1), notes.delete.tx(noteKey('many1')))).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('put (write 2) and delete (write 3) change the same note'),
      key: noteKey('many1'),
    });
    await transaction(...Array.from({ length: 100 }, (_, n) => put(n)));
    expect(await notes.find.ofTeam({ team: 'tx' }, { prefix: { noteId: 'many' } }).count()).toBe(100);
  });

  test('a transaction reports two writes of the same unique value', async () => {
    const holder = await accounts.create(newAccount());
    const { email } = holder;
    const other = newAccount();
    const taken = transaction(
      notes.put.tx(noteKey('taken')),
      accounts.create.tx(newAccount({ email: 'twice@x' })),
      accounts.upsert.tx(other, { ...other, email: 'twice@x' }),
    );
    await expect(taken).rejects.toMatchObject({
      code: 'transaction-failed',
      index: 2,
      cause: { code: 'unique-taken', field: 'email' },
    });
    const passedOn = transaction(
      accounts.update.tx(holder, { email: 'another@x' }),
      accounts.create.tx(newAccount({ email })),
    );
    await expect(passedOn).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining(
        'update (write 1) and create (write 2) free and take the same value of email',
      ),
    });
    expect(await notes.get(noteKey('taken'), { consistent: true })).toBeUndefined();
    expect(await accounts.get(holder, { consistent: true })).toEqual(holder);
  });

  test('a transaction passes on the error of an invalid write', async () => {
    await expect(transaction(notes.put.tx({ ...noteKey('x'), count: Number.NaN }))).rejects.toMatchObject({
      code: 'invalid-item',
    });
    await expect(transaction(notes.put.tx({ team: '', noteId: '\ud800' }))).rejects.toMatchObject({
      code: 'invalid-key',
    });
  });
});

describe('readTogether', () => {
  test('readTogether returns each item or undefined, and excludes expired ones', async () => {
    const over = await accounts.create(newAccount({ expiresAt: 5 }));
    expect(await readTogether(accounts.get.tx(over), notes.get.tx(noteKey('nowhere')))).toEqual([
      undefined,
      undefined,
    ]);
    expect(await readTogether()).toEqual([]);
    await expect(
      readTogether(...Array.from({ length: 101 }, (_, n) => notes.get.tx(noteKey(`${n}`)))),
    ).rejects.toMatchObject({ code: 'invalid-request' });
  });
});

test('an update with exactlyOnce is a transaction', async () => {
  await notes.put(noteKey('once'));
  expect(await notes.update(noteKey('once'), { count: add(2) }, { exactlyOnce: true })).toEqual({
    ...noteKey('once'),
    count: 2,
  });
  await expect(
    notes.update(noteKey('never'), { count: add(2) }, { exactlyOnce: true }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
