import { expect, test } from '@jest/globals';
import { publishedBy } from './emf.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function lineWith(fields: object, directive: object = {}, time = now): string {
  const Metrics = [{ Name: 'durationMs', Unit: 'Milliseconds' }];
  const said = { Namespace: 'orders', Dimensions: [['service', 'route']], Metrics, ...directive };
  const _aws = { Timestamp: time, CloudWatchMetrics: [said] };
  return JSON.stringify({ service: 'orders', route: 'GET /', durationMs: 1.5, ...fields, _aws });
}

test('extracts the metrics of a log line with the values of their dimensions', () => {
  expect(publishedBy(lineWith({}), now)).toEqual([
    {
      namespace: 'orders',
      metric: 'durationMs',
      dimensions: ['service', 'route'],
      values: ['orders', 'GET /'],
    },
  ]);
});

test('returns nothing for a log line without metrics', () => {
  expect(publishedBy('{"message":"Cold start"}', now)).toEqual([]);
});

test.each<[string, string]>([
  ['a dimension that the line does not have', lineWith({ route: undefined })],
  ['a dimension that is not a string', lineWith({ route: 5 })],
  ['an empty dimension', lineWith({ route: '' })],
  ['a number that is none', lineWith({ durationMs: '1.5' })],
  ['a number that the line does not have', lineWith({ durationMs: undefined })],
  ['an unknown unit', lineWith({}, { Metrics: [{ Name: 'durationMs', Unit: 'ms' }] })],
  ['no dimensions', lineWith({}, { Dimensions: [] })],
  ['no namespace', lineWith({}, { Namespace: '' })],
  ['a time of last year', lineWith({}, {}, now - 365 * 86_400_000)],
  ['a time of tomorrow', lineWith({}, {}, now + 86_400_000)],
])('%s is a metric that CloudWatch would drop', (_what, line) => {
  expect(() => publishedBy(line, now)).toThrow();
});
