import type { Alarm, Query } from './alarm.ts';
import { valueAt } from './metric-math.ts';
import { statisticOf } from './statistic.ts';

/** What services measured in each period, the newest last: all values by metric. A metric without any is missing. */
export type Series = readonly Record<string, readonly number[]>[];

/** In which state an alarm is. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

const selected = /^SELECT (\w+)\((\w+)\) FROM /;

function datapoint(queries: readonly Query[], measured: Series[number]): number | undefined {
  const ofMetrics = queries.flatMap(({ Id, MetricStat: stat }): [string, number | undefined][] =>
    stat ? [[Id, statisticOf(stat.Stat, measured[stat.Metric.MetricName] ?? [])]] : [],
  );
  const returned = queries.filter(({ ReturnData }) => ReturnData);
  const [{ Id: id, Expression: expression } = { Id: '', Expression: undefined }] = returned;
  if (returned.length !== 1) throw new Error('An alarm watches exactly one of its queries.');
  if (expression === undefined) return new Map(ofMetrics).get(id);
  const [, statistic = '', metric = ''] = selected.exec(expression) ?? [];
  const names = { SUM: 'Sum', MAX: 'Maximum' };
  if (statistic === 'SUM' || statistic === 'MAX')
    return statisticOf(names[statistic], measured[metric] ?? []);
  return valueAt(expression, Object.fromEntries(ofMetrics));
}

function isBreaching(value: number, { ComparisonOperator: operator, Threshold: threshold }: Alarm): boolean {
  if (operator === 'GreaterThanThreshold') return value > threshold;
  if (operator === 'GreaterThanOrEqualToThreshold') return value >= threshold;
  if (operator === 'LessThanThreshold') return value < threshold;
  return value <= threshold;
}

/**
 * The state that an alarm is in after a series: M of the last N datapoints are beyond its threshold. A datapoint that is
 * missing counts as the alarm says. CloudWatch looks further back than N for datapoints in place of missing ones; this
 * does not, so it is exact where what is missing counts one way or the other, and where nothing is missing or all is.
 */
export function stateAfter(
  alarm: Alarm,
  series: Series,
  before: AlarmState = 'INSUFFICIENT_DATA',
): AlarmState {
  const {
    EvaluationPeriods: periods,
    DatapointsToAlarm: needed = periods,
    TreatMissingData: missing,
  } = alarm;
  const values = series.slice(-periods).map((measured) => datapoint(alarm.queries, measured));
  if (values.every((value) => value === undefined)) {
    if (missing === 'missing') return 'INSUFFICIENT_DATA';
    if (missing === 'ignore') return before;
  }
  const beyond = values.filter((value) =>
    value === undefined ? missing === 'breaching' : isBreaching(value, alarm),
  );
  return beyond.length >= needed ? 'ALARM' : 'OK';
}
