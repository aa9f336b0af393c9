'use strict';

const { alarm, metric, share } = require('./alarm.cjs');

const lambda = (name, FunctionName, statistic) => metric('AWS/Lambda', name, { FunctionName }, statistic);

/**
 * The share of answers 5xx of a service's own: they are no errors of the function, which did answer. Every request's
 * line says 0 or 1.
 */
const serverErrors = ({ SERVICE_NAME: service, POWERTOOLS_METRICS_NAMESPACE: namespace }) => ({
  ...metric(namespace, 'serverErrors', { service }, 'Average'),
  Threshold: 0.01,
});

/** Alarms of one function, by what calls it: a stream, or the HTTP API. */
function functionAlarms(
  settings,
  id,
  { FunctionName: name, Timeout, Environment },
  { hasStream, servesHttp },
) {
  const of = (kind, properties) => alarm(settings, `${name}-${kind}`, `function-${kind}`, properties);
  return {
    [`${id}ErrorsAlarm`]: of('errors', {
      ...share(lambda('Errors', name, 'Sum'), lambda('Invocations', name, 'Sum')),
      Threshold: 1,
    }),
    [`${id}DurationAlarm`]: of('duration', { ...lambda('Duration', name, 'p99'), Threshold: Timeout * 800 }),
    [`${id}ThrottlesAlarm`]: of('throttles', { ...lambda('Throttles', name, 'Sum'), Threshold: 0 }),
    ...(servesHttp && {
      [`${id}ServerErrorsAlarm`]: of('server-errors', serverErrors(Environment.Variables)),
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
