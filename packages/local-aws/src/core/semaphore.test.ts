import { expect, test } from '@jest/globals';
import { semaphore } from './semaphore.ts';

test('a semaphore admits a limited number of tasks at a time, in order, and continues after a failure', async () => {
  const admit = semaphore(2);
  let [inside, most] = [0, 0];
  const order: number[] = [];
  const visits = Array.from({ length: 7 }, (_, visitor) =>
    admit(async () => {
      order.push(visitor);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      if (visitor === 1) throw new Error('failed');
      return visitor;
    }),
  );
  const results = await Promise.allSettled(visits);
  expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5, 6]]);
});
