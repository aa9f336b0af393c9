import { expect, test } from '@jest/globals';
import { alarmClock } from './alarm-clock.ts';

const elapsed = async (pause: Promise<void>): Promise<number> => {
  const start = performance.now();
  await pause;
  return performance.now() - start;
};

test('a pause ends when it is rung, and otherwise after its time', async () => {
  const clock = alarmClock();
  const pause = elapsed(clock.pause(10_000));
  setTimeout(clock.ring, 5);
  expect(await pause).toBeLessThan(5_000);
  clock.reset();
  expect(await elapsed(clock.pause(30))).toBeGreaterThan(25);
});

test('ringing between two pauses ends the next one, unless it is reset before', async () => {
  const clock = alarmClock();
  clock.ring();
  expect(await elapsed(clock.pause(10_000))).toBeLessThan(5_000);
  clock.ring();
  clock.reset();
  expect(await elapsed(clock.pause(30))).toBeGreaterThan(25);
});
