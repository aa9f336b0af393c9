'use strict';

/**
 * An alarm over one metric or an expression. It tells the platform's topic, and its description names the runbook.
 *
 * Nothing measured is no fault: idle functions and empty queues measure nothing.
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

/** One metric over five minutes. */
const metric = (Namespace, MetricName, dimensions, Statistic) => ({
  Namespace,
  MetricName,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
  Period: 300,
  ...(Statistic.startsWith('p') ? { ExtendedStatistic: Statistic } : { Statistic }),
});

/** A share in percent: one metric of another, over five minutes. */
function share(part, whole) {
  const query = (Id, { Statistic: Stat, Period, ...Metric }) => ({
    Id,
    ReturnData: false,
    MetricStat: { Metric, Period, Stat },
  });
  const Expression = 'IF(whole > 0, 100 * part / whole, 0)';
  return { Metrics: [{ Id: 'share', Expression }, query('part', part), query('whole', whole)] };
}

module.exports = { alarm, metric, share };
