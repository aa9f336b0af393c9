'use strict';

const { alarm, metric, share } = require('./alarm.cjs');

/** What AWS fails at, whatever the operation: DynamoDB counts by operation only. */
const systemErrors = (id) => ({
  Metrics: [
    {
      Id: 'errors',
      Expression: {
        'Fn::Sub': `SELECT SUM(SystemErrors) FROM SCHEMA("AWS/DynamoDB", TableName, Operation) WHERE TableName = '\${${id}}'`,
      },
      Period: 300,
    },
  ],
});

/** Alarms of one table and its indexes, each of which is turned away, and counted, by itself. */
function tableAlarms(settings, id, { GlobalSecondaryIndexes: indexes = [] }) {
  const of = (kind, runbook, properties) =>
    alarm(settings, `moim-${settings.stage}-${id}-${kind}`, runbook, { ...properties, Threshold: 0 });
  const throttles = (name, dimensions) =>
    metric('AWS/DynamoDB', name, { TableName: { Ref: id }, ...dimensions }, 'Sum');
  const ofOne = (prefix, kind, dimensions) => ({
    [`${prefix}ReadThrottlesAlarm`]: of(
      `${kind}read-throttles`,
      'table-throttles',
      throttles('ReadThrottleEvents', dimensions),
    ),
    [`${prefix}WriteThrottlesAlarm`]: of(
      `${kind}write-throttles`,
      'table-throttles',
      throttles('WriteThrottleEvents', dimensions),
    ),
  });
  return Object.assign(
    ofOne(id, '', {}),
    ...indexes.map(({ IndexName: name }) =>
      ofOne(`${id}${name[0].toUpperCase()}${name.slice(1)}`, `${name}-`, { GlobalSecondaryIndexName: name }),
    ),
    { [`${id}SystemErrorsAlarm`]: of('system-errors', 'table-system-errors', systemErrors(id)) },
  );
}

/**
 * Alarms of one queue: that its oldest message waits too long, or, where failures end, that there is any. What failed
 * once waits for the visibility timeout, which is no reason to wake anybody.
 */
function queueAlarms(settings, id, { VisibilityTimeout: hidden = 30 }, isConsumed) {
  const queue = { QueueName: { 'Fn::GetAtt': [id, 'QueueName'] } };
  const [name, kind, Threshold] = isConsumed
    ? ['ApproximateAgeOfOldestMessage', 'queue-age', Math.max(300, 2 * hidden)]
    : ['ApproximateNumberOfMessagesVisible', 'dead-letters', 0];
  return {
    [`${id}Alarm`]: alarm(settings, `moim-${settings.stage}-${id}-${kind}`, kind, {
      ...metric('AWS/SQS', name, queue, 'Maximum'),
      Threshold,
    }),
  };
}

/** Alarms of the HTTP API: its share of answers 5xx, and how long answers take (milliseconds). */
function apiAlarms(settings, id) {
  const api = (name, statistic) => metric('AWS/ApiGateway', name, { ApiId: { Ref: id } }, statistic);
  return {
    [`${id}ErrorsAlarm`]: alarm(settings, `moim-${settings.stage}-api-errors`, 'api-errors', {
      ...share(api('5xx', 'Sum'), api('Count', 'Sum')),
      Threshold: 1,
    }),
    [`${id}LatencyAlarm`]: alarm(settings, `moim-${settings.stage}-api-latency`, 'api-latency', {
      ...api('Latency', 'p99'),
      Threshold: 3_000,
    }),
  };
}

module.exports = { tableAlarms, queueAlarms, apiAlarms };
