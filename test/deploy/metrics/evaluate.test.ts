import { describe, expect, test } from '@jest/globals';
import type { Alarm } from './alarm.ts';
import { type AlarmState, stateAfter } from './evaluate.ts';
import { valueAt } from './metric-math.ts';
import { statisticOf } from './statistic.ts';

function alarm(given: Partial<Alarm>): Alarm {
  const Metric = { Namespace: 'AWS/SQS', MetricName: 'Age', Dimensions: [] };
  return {
    id: 'Alarm',
    AlarmName: 'alarm',
    AlarmDescription: '',
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 10,
    TreatMissingData: 'notBreaching',
    AlarmActions: [],
    OKActions: [],
    queries: [{ Id: 'age', ReturnData: true, MetricStat: { Metric, Period: 300, Stat: 'Maximum' } }],
    ...given,
  };
}

const ages = (...values: (number | undefined)[]) =>
  values.map((value): Record<string, number[]> => (value === undefined ? {} : { Age: [value] }));

const mOfN = { EvaluationPeriods: 3, DatapointsToAlarm: 2 };

describe('the state of an alarm', () => {
  test.each<[string, Partial<Alarm>, (number | undefined)[], AlarmState]>([
    ['beyond the threshold', {}, [11], 'ALARM'],
    ['at the threshold', {}, [10], 'OK'],
    ['at it, and that is enough', { ComparisonOperator: 'GreaterThanOrEqualToThreshold' }, [10], 'ALARM'],
    ['below it', { ComparisonOperator: 'LessThanThreshold' }, [9], 'ALARM'],
    ['only the last period counts', {}, [11, 9], 'OK'],
    ['two of three', mOfN, [11, 9, 11], 'ALARM'],
    ['one of three', mOfN, [9, 11, 9], 'OK'],
    ['three of three, two given', { EvaluationPeriods: 3 }, [9, 11, 11], 'OK'],
    ['missing data is beyond it', { TreatMissingData: 'breaching' }, [undefined], 'ALARM'],
    ['missing data is not', {}, [undefined], 'OK'],
    ['missing data is missing', { TreatMissingData: 'missing' }, [undefined], 'INSUFFICIENT_DATA'],
    ['missing data changes nothing', { TreatMissingData: 'ignore' }, [undefined], 'ALARM'],
    [
      'missing data makes one of two',
      { ...mOfN, TreatMissingData: 'breaching' },
      [undefined, 9, 11],
      'ALARM',
    ],
  ])('%s', (_name, given, values, state) => {
    expect(stateAfter(alarm(given), ages(...values), 'ALARM')).toBe(state);
  });
});

test.each([
  ['IF(whole > 0, 100 * part / whole, 0)', { part: 1, whole: 50 }, 2],
  ['IF(whole > 0, 100 * part / whole, 0)', { part: 0, whole: 0 }, 0],
  ['IF(whole > 0, 100 * part / whole, 0)', { part: undefined, whole: 5 }, undefined],
  ['IF(whole > 0, 1, 2)', { whole: undefined }, undefined],
  ['1 + 2 * (3 - 1) - 4 / 2', {}, 3],
  ['one / none', { one: 1, none: 0 }, undefined],
])('%s of %j is %s', (expression, ids, value) => {
  expect(valueAt(expression, ids)).toBe(value);
});

test.each([
  ['FILL(m, 0)', 'FILL'],
  ['1 +', 'No query has the id'],
  ['1 2', 'This syntax is not supported here: 2'],
])('%s is refused', (expression, message) => {
  expect(() => valueAt(expression, { m: 1 })).toThrow(message);
});

test('interpolates percentiles between values', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(statisticOf('p99', values)).toBeCloseTo(99.01);
  expect(statisticOf('p50', [1, 2])).toBe(1.5);
  expect(statisticOf('Sum', [])).toBeUndefined();
});
