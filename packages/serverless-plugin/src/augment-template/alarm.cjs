// @ts-check
'use strict';

/** @import { Resource, Value } from '../template.ts' */

/** @typedef {{ stage: string, alarmTopic: Value, runbooks?: string }} AlarmSettings */

/**
 * An alarm over one metric or an expression. It notifies the platform's topic, and its description names the runbook.
 *
 * Missing data is not a fault: an idle function or an empty queue has none.
 *
 * @param {AlarmSettings} settings
 * @param {string} name
 * @param {string} runbook
 * @param {object} properties
 * @returns {Resource}
 */
const alarm = (settings, name, runbook, properties) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: name,
    AlarmDescription: `What to do: ${settings.runbooks}/${runbook}.md`,
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [settings.alarmTopic],
    OKActions: [settings.alarmTopic],
    ...properties,
  },
});

/**
 * @typedef {object} Metric one metric over five minutes, by either kind of statistic
 * @property {Value} Namespace
 * @property {string} MetricName
 * @property {{ Name: string, Value: Value }[]} Dimensions
 * @property {number} Period
 * @property {string} [Statistic]
 * @property {string} [ExtendedStatistic]
 */

/**
 * @param {Value} Namespace
 * @param {string} MetricName
 * @param {Record<string, Value>} dimensions
 * @param {string} Statistic e.g. `Sum` or `p99`
 * @returns {Metric}
 */
const metric = (Namespace, MetricName, dimensions, Statistic) => ({
  Namespace,
  MetricName,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
  Period: 300,
  ...(Statistic.startsWith('p') ? { ExtendedStatistic: Statistic } : { Statistic }),
});

/**
 * What percentage one metric is of another, over five minutes.
 *
 * @param {Metric} part
 * @param {Metric} whole
 */
function share(part, whole) {
  /** @param {string} Id @param {Metric} metric */
  const query = (Id, { Statistic, ExtendedStatistic, Period, ...Metric }) => ({
    Id,
    ReturnData: false,
    MetricStat: { Metric, Period, Stat: Statistic ?? ExtendedStatistic },
  });
  const Expression = 'IF(whole > 0, 100 * part / whole, 0)';
  return { Metrics: [{ Id: 'share', Expression }, query('part', part), query('whole', whole)] };
}

module.exports = { alarm, metric, share };
