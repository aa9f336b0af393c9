// @ts-check
'use strict';

const { alarm, metric, share } = require('./alarm.cjs');
/** @import { PropertiesByType, Value } from '../template.ts' */
/** @import { AlarmSettings } from './alarm.cjs' */

/** @param {string} name @param {string} FunctionName @param {string} statistic */
const lambda = (name, FunctionName, statistic) => metric('AWS/Lambda', name, { FunctionName }, statistic);

/**
 * The service's own share of 5xx responses. To Lambda they are not errors, because the function did answer. The access
 * log says 0 or 1 for every request.
 *
 * @param {Record<string, Value>} environment
 */
const serverErrors = ({ SERVICE_NAME: service = '', POWERTOOLS_METRICS_NAMESPACE: namespace = '' }) => ({
  ...metric(namespace, 'serverErrors', { service }, 'Average'),
  Threshold: 0.01,
});

/**
 * The alarms of one function, depending on what calls it: a stream, or the HTTP API.
 *
 * @param {AlarmSettings} settings
 * @param {string} id
 * @param {PropertiesByType['AWS::Lambda::Function']} properties
 * @param {{ hasStream: boolean, servesHttp: boolean }} callers
 */
function functionAlarms(
  settings,
  id,
  { FunctionName: name, Timeout, Environment },
  { hasStream, servesHttp },
) {
  /** @param {string} kind @param {object} properties */
  const of = (kind, properties) => alarm(settings, `${name}-${kind}`, `function-${kind}`, properties);
  return {
    [`${id}ErrorsAlarm`]: of('errors', {
      ...share(lambda('Errors', name, 'Sum'), lambda('Invocations', name, 'Sum')),
      Threshold: 1,
    }),
    [`${id}DurationAlarm`]: of('duration', { ...lambda('Duration', name, 'p99'), Threshold: Timeout * 800 }),
    [`${id}ThrottlesAlarm`]: of('throttles', { ...lambda('Throttles', name, 'Sum'), Threshold: 0 }),
    ...(servesHttp && {
      [`${id}ServerErrorsAlarm`]: of('server-errors', serverErrors(Environment?.Variables ?? {})),
    }),
    ...(hasStream && {
      [`${id}IteratorAgeAlarm`]: of('iterator-age', {
        ...lambda('IteratorAge', name, 'Maximum'),
        Threshold: 60_000,
      }),
    }),
  };
}

module.exports = { functionAlarms };
