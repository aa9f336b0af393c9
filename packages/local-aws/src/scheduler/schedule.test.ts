import { expect, test } from '@jest/globals';
import { dueFor } from './schedule.ts';

const start = new Date('2026-11-20T00:00:00Z');
const due = (expression: string, time: string): boolean => dueFor(expression, start)(new Date(time));

const cases: [string, string[], string[]][] = [
  ['rate(5 minutes)', ['2026-11-20T00:05Z', '2026-11-20T01:10Z'], ['2026-11-20T00:06Z']],
  ['rate(1 hour)', ['2026-11-20T03:00Z'], ['2026-11-20T03:01Z']],
  ['rate(2 days)', ['2026-11-22T00:00Z'], ['2026-11-21T00:00Z']],
  ['cron(0 9 ? * MON-FRI *)', ['2026-11-20T09:00Z'], ['2026-11-20T09:01Z', '2026-11-21T09:00Z']],
  ['cron(0/15 * * * ? *)', ['2026-11-20T07:45Z'], ['2026-11-20T07:46Z']],
  ['cron(0 0 L * ? *)', ['2026-11-30T00:00Z', '2028-02-29T00:00Z'], ['2026-11-29T00:00Z']],
  ['cron(0 0 ? * 6L *)', ['2026-11-27T00:00Z'], ['2026-11-20T00:00Z']],
  ['cron(0 0 ? * FRI#3 *)', ['2026-11-20T00:00Z'], ['2026-11-13T00:00Z']],
  [
    'cron(0 0 15W * ? *)',
    ['2026-08-14T00:00Z', '2026-11-16T00:00Z', '2026-10-15T00:00Z'],
    ['2026-11-15T00:00Z'],
  ],
  ['cron(0 0 1W * ? *)', ['2026-08-03T00:00Z'], ['2026-07-31T00:00Z', '2026-08-01T00:00Z']],
  [
    'cron(0 0 LW * ? *)',
    ['2026-05-29T00:00Z', '2026-10-30T00:00Z'],
    ['2026-05-31T00:00Z', '2026-06-01T00:00Z'],
  ],
  ['cron(0 0 31W * ? *)', ['2026-05-29T00:00Z'], ['2026-11-30T00:00Z']],
  ['cron(30 8,20 1-7 JAN,JUL ? 2027)', ['2027-07-03T20:30Z'], ['2027-07-08T20:30Z', '2026-07-03T20:30Z']],
];

test.each(cases)('%s is due at exactly the right minutes', (expression, hits, misses) => {
  expect(hits.map((time) => due(expression, time))).toEqual(hits.map(() => true));
  expect(misses.map((time) => due(expression, time))).toEqual(misses.map(() => false));
});

test.each([
  'rate(0)',
  'every day',
  'cron(* * * * *)',
  'cron(61 * * * ? *)',
  'cron(0 0 32W * ? *)',
  'cron(0 0 W * ? *)',
  'cron(0/0 * * * ? *)',
])('refuses the schedule %s', (expression) =>
  expect(() => dueFor(expression, start)).toThrow('not a valid schedule'),
);
