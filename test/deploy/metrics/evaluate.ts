import type { Alarm, Query } from './alarm.ts';
import { valueAt } from './metric-math.ts';
import { statisticOf } from './statistic.ts';

/** The values of each metric per period, oldest first. A metric without values is absent. */
export type Series = readonly Record<string, readonly number[]>[];

/** The state of an alarm. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

const selected = /^SELECT (\w+)\((\w+)\) FROM /;

function datapoint(queries: readonly Query[], measured: Series[number]): number | undefined {
  const ofMetrics = queries.flatMap(({ Id, MetricStat: stat }): [string, number | undefined][] =>
    stat ? [[Id, statisticOf(stat.Stat, measured[stat.Metric.MetricName] ?? [])]] : [],
  );
  const returned = queries.filter(({ ReturnData }) => ReturnData);
  const [{ Id: id, Expression: expression } = { Id: '', Expression: undefined }] = returned;
  if (returned.length !== 1) throw new Error('An alarm must return data of exactly one query.');
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
 * Returns the state of an alarm after a series of periods: ALARM if M of the last N datapoints breach its threshold. The
 * alarm decides how missing datapoints count. Unlike CloudWatch, this does not look further back than N periods to
 * replace missing datapoints, so it is exact only if missing data counts as breaching or not breaching, or if all or none
 * is missing.
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
