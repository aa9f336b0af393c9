'use strict';

const { alarm, metric, share } = require('./alarm.cjs');

const lambda = (name, FunctionName, statistic) => metric('AWS/Lambda', name, { FunctionName }, statistic);

/** Alarms of one function; `hasStream` when a stream calls it. */
function functionAlarms(settings, id, { FunctionName: name, Timeout }, hasStream) {
  const of = (kind, properties) => alarm(settings, `${name}-${kind}`, `function-${kind}`, properties);
  return {
    [`${id}ErrorsAlarm`]: of('errors', {
      ...share(lambda('Errors', name, 'Sum'), lambda('Invocations', name, 'Sum')),
      Threshold: 1,
    }),
    [`${id}DurationAlarm`]: of('duration', { ...lambda('Duration', name, 'p99'), Threshold: Timeout * 800 }),
    [`${id}ThrottlesAlarm`]: of('throttles', { ...lambda('Throttles', name, 'Sum'), Threshold: 0 }),
    ...(hasStream && {
      [`${id}IteratorAgeAlarm`]: of('iterator-age', {
        ...lambda('IteratorAge', name, 'Maximum'),
        Threshold: 60_000,
      }),
    }),
  };
}

module.exports = { functionAlarms };
