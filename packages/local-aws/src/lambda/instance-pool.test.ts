import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { instancePool } from './instance-pool.ts';

/** A pool of numbered instances, each of which takes 200 ms to start. */
function slowPool() {
  let created = 0;
  const pool = instancePool(
    () => ++created,
    () => sleep(200),
  );
  return { pool, created: () => created };
}

test('requests one after the other share an instance', async () => {
  const { pool, created } = slowPool();
  for (let request = 0; request < 3; request += 1) pool.release(await pool.take());
  expect(created()).toBe(1);
});

test('a request that comes while a short one runs waits for that instead of a new instance', async () => {
  const { pool, created } = slowPool();
  const first = await pool.take();
  const second = pool.take();
  pool.release(first);
  expect([await second, created()]).toEqual([first, 1]);
  await sleep(100);
  expect(created()).toBe(1);
});

test('beside a long request another instance is started, and the next request takes what comes first', async () => {
  const { pool, created } = slowPool();
  const long = await pool.take();
  expect(await pool.take()).toBe(2);
  const third = pool.take();
  await sleep(60);
  expect(created()).toBe(3);
  pool.release(long);
  expect(await third).toBe(long);
});

test('a queue that does not end starts another instance, however short its requests are', async () => {
  const { pool, created } = slowPool();
  const work = async (): Promise<void> => {
    for (const end = Date.now() + 150; Date.now() < end; ) {
      const instance = await pool.take();
      await sleep(5);
      pool.release(instance);
    }
  };
  await Promise.all([work(), work(), work()]);
  await sleep(300);
  expect(created()).toBe(3);
});
