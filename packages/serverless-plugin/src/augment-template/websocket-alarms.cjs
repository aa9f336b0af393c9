// @ts-check
'use strict';

const { alarm, metric } = require('./alarm.cjs');
/** @import { AlarmSettings } from './alarm.cjs' */

/**
 * The alarms of a WebSocket API: how many handshakes and messages had a function that could not be invoked or crashed, and
 * the time that functions take, in milliseconds. What functions refuse counts as `IntegrationError`, which is not a fault.
 * A share would be missing when nothing succeeds, since API Gateway counts no attempts.
 *
 * @param {AlarmSettings} settings
 * @param {string} id
 * @param {string} service without `moim-`
 */
function websocketAlarms(settings, id, service) {
  /** @param {string} name @param {string} statistic */
  const api = (name, statistic) => metric('AWS/ApiGateway', name, { ApiId: { Ref: id } }, statistic);
  const name = `moim-${settings.stage}-${service}-websocket`;
  return {
    [`${id}ErrorsAlarm`]: alarm(settings, `${name}-errors`, 'websocket-errors', {
      ...api('ExecutionError', 'Sum'),
      Threshold: 5,
    }),
    [`${id}LatencyAlarm`]: alarm(settings, `${name}-latency`, 'websocket-latency', {
      ...api('IntegrationLatency', 'p99'),
      Threshold: 3_000,
    }),
  };
}

module.exports = { websocketAlarms };
