// @ts-check
'use strict';

const { alarm, metric, share } = require('./alarm.cjs');
/** @import { PropertiesByType, Value } from '../template.ts' */
/** @import { AlarmSettings } from './alarm.cjs' */

/**
 * Failures of DynamoDB itself, over all operations: it counts them per operation only.
 *
 * @param {string} id
 */
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

/**
 * The alarms of one table and of its indexes. DynamoDB throttles each index separately, and counts it separately.
 *
 * @param {AlarmSettings} settings
 * @param {string} id
 * @param {PropertiesByType['AWS::DynamoDB::Table']} properties
 */
function tableAlarms(settings, id, { GlobalSecondaryIndexes: indexes = [] }) {
  /** @param {string} kind @param {string} runbook @param {object} properties */
  const of = (kind, runbook, properties) =>
    alarm(settings, `moim-${settings.stage}-${id}-${kind}`, runbook, { ...properties, Threshold: 0 });
  /** @param {string} name @param {Record<string, Value>} dimensions */
  const throttles = (name, dimensions) =>
    metric('AWS/DynamoDB', name, { TableName: { Ref: id }, ...dimensions }, 'Sum');
  /** @param {string} prefix @param {string} kind @param {Record<string, Value>} dimensions */
  const throttleAlarms = (prefix, kind, dimensions) => ({
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
    throttleAlarms(id, '', {}),
    ...indexes.map(({ IndexName: name }) =>
      throttleAlarms(`${id}${name.charAt(0).toUpperCase()}${name.slice(1)}`, `${name}-`, {
        GlobalSecondaryIndexName: name,
      }),
    ),
    { [`${id}SystemErrorsAlarm`]: of('system-errors', 'table-system-errors', systemErrors(id)) },
  );
}

/**
 * The alarm of one queue. For a consumed queue: its oldest message waits too long. For a dead-letter queue: it has any
 * message. A message that failed once waits for the visibility timeout, which alone does not justify an alarm.
 *
 * @param {AlarmSettings} settings
 * @param {string} id
 * @param {PropertiesByType['AWS::SQS::Queue']} properties
 * @param {boolean} isConsumed
 */
function queueAlarms(settings, id, { VisibilityTimeout: hidden = 30 }, isConsumed) {
  const dimensions = { QueueName: { 'Fn::GetAtt': [id, 'QueueName'] } };
  const { name, kind, threshold } = isConsumed
    ? { name: 'ApproximateAgeOfOldestMessage', kind: 'queue-age', threshold: Math.max(300, 2 * hidden) }
    : { name: 'ApproximateNumberOfMessagesVisible', kind: 'dead-letters', threshold: 0 };
  return {
    [`${id}Alarm`]: alarm(settings, `moim-${settings.stage}-${id}-${kind}`, kind, {
      ...metric('AWS/SQS', name, dimensions, 'Maximum'),
      Threshold: threshold,
    }),
  };
}

/**
 * The alarms of the HTTP API: its share of 5xx responses, and its latency in milliseconds.
 *
 * @param {AlarmSettings} settings
 * @param {string} id
 */
function apiAlarms(settings, id) {
  /** @param {string} name @param {string} statistic */
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
