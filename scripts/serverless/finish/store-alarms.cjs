'use strict';

const { alarm, metric, share } = require('./alarm.cjs');

/** Alarms of one table. */
function tableAlarms(settings, id) {
  const of = (kind, runbook, name) =>
    alarm(settings, `moim-${settings.stage}-${id}-${kind}`, runbook, {
      ...metric('AWS/DynamoDB', name, { TableName: { Ref: id } }, 'Sum'),
      Threshold: 0,
    });
  return {
    [`${id}ReadThrottlesAlarm`]: of('read-throttles', 'table-throttles', 'ReadThrottleEvents'),
    [`${id}WriteThrottlesAlarm`]: of('write-throttles', 'table-throttles', 'WriteThrottleEvents'),
  };
}

/** Alarms of one queue: that its oldest message waits too long, or, where failures end, that there is any. */
function queueAlarms(settings, id, isConsumed) {
  const queue = { QueueName: { 'Fn::GetAtt': [id, 'QueueName'] } };
  const [name, kind, Threshold] = isConsumed
    ? ['ApproximateAgeOfOldestMessage', 'queue-age', 300]
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
