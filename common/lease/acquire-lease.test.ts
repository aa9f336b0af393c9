import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { useTestTable } from '@moim/testing';
import { entity } from '../dynamodb/index.ts';
import { acquireLease, heldBy, type Lease, LeaseHeld, newLease, noLease } from './index.ts';

interface Job extends Lease {
  id: string;
  result?: string;
}

const jobs = entity<Job>()('job', { table: 'jobs', key: { pk: ['id'] } });
let id: string;

beforeAll(() => useTestTable(jobs));
beforeEach(() => {
  id = randomUUID();
});

/** Acquires the lease of the job until then; gives it, or the finished job. */
async function acquire(until: number, now = Date.now(), betweenReadAndTakeOver = async () => {}) {
  const lease = newLease(until);
  const read = async () => {
    const job = await jobs.get({ id }, { consistent: true });
    await betweenReadAndTakeOver();
    return job;
  };
  const done = await acquireLease<Job>(
    {
      create: () => jobs.create({ id, ...lease }),
      read,
      isDone: ({ result }) => result !== undefined,
      takeOver: (condition) => jobs.update({ id }, { ...lease }, condition),
    },
    now,
  );
  return done ?? lease;
}

const later = Date.now() + 60_000;

test('a new item is leased to exactly one of 20 callers', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquire(later)));
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(19);
  for (const { reason } of results.filter((one) => one.status === 'rejected')) {
    expect(reason).toBeInstanceOf(LeaseHeld);
  }
});

test('an expired lease is taken over by exactly one of 20 callers, and its former holder can write no more', async () => {
  const crashed = await acquire(1_000, 0);
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquire(later)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(jobs.update({ id }, { result: 'late' }, heldBy(crashed))).rejects.toMatchObject({
    name: 'ConditionFailed',
  });
});

test('a released lease is free before it would have expired', async () => {
  const first = await acquire(later);
  await expect(acquire(later)).rejects.toThrow(LeaseHeld);
  await jobs.update({ id }, { leasedUntil: 0 }, heldBy(first));
  expect(await acquire(later)).toMatchObject({ leasedUntil: later });
});

test('an item that nobody has held yet can be leased', async () => {
  await jobs.create({ id, ...noLease });
  expect(await acquire(later)).toMatchObject({ leasedUntil: later });
});

test('finished work is returned instead of a lease', async () => {
  const lease = await acquire(later);
  await jobs.update({ id }, { result: 'done', leasedUntil: 0 }, heldBy(lease));
  expect(await acquire(later)).toMatchObject({ result: 'done' });
});

test.each<[string, () => Promise<unknown>]>([
  ['taken over', () => jobs.update({ id }, { leaseId: 'another' })],
  ['deleted', () => jobs.delete({ id })],
])('an item that is %s between the read and the takeover stays with the faster caller', async (_, meddle) => {
  await acquire(1_000, 0);
  const meddled = acquire(later, Date.now(), async () => {
    await meddle();
  });
  await expect(meddled).rejects.toThrow(LeaseHeld);
});
