// @ts-check
'use strict';

const { functionAlarms } = require('./function-alarms.cjs');
const { resourcesOfType } = require('./resources-of-type.cjs');
const { apiAlarms, queueAlarms, tableAlarms } = require('./store-alarms.cjs');
const { websocketAlarms } = require('./websocket-alarms.cjs');
/** @import { Template, Value } from '../template.ts' */
/** @import { AlarmSettings } from './alarm.cjs' */

/**
 * Adds the alarms of every function, table, queue and API of a template.
 *
 * @param {Template} template
 * @param {string} service without `moim-`
 * @param {AlarmSettings} settings
 */
function addAlarms({ Resources: resources }, service, settings) {
  const mappings = resourcesOfType(resources, 'AWS::Lambda::EventSourceMapping').map(
    ({ properties }) => properties,
  );
  const integrations = resourcesOfType(resources, 'AWS::ApiGatewayV2::Integration');
  /** @param {Value | undefined} value @param {string} id */
  const mentions = (value, id) => JSON.stringify(value ?? '').includes(`"${id}"`);
  const isConsumed = (/** @type {string} */ id) =>
    mappings.some(({ EventSourceArn }) => mentions(EventSourceArn, id));
  const hasStream = (/** @type {string} */ id) =>
    mappings.some(({ FunctionName, StartingPosition }) => StartingPosition && mentions(FunctionName, id));
  const servesHttp = (/** @type {string} */ id) =>
    integrations.some(({ properties }) => mentions(properties.IntegrationUri, id));
  Object.assign(
    resources,
    ...resourcesOfType(resources, 'AWS::Lambda::Function').map(({ id, properties }) =>
      functionAlarms(settings, id, properties, { hasStream: hasStream(id), servesHttp: servesHttp(id) }),
    ),
    ...resourcesOfType(resources, 'AWS::DynamoDB::Table').map(({ id, properties }) =>
      tableAlarms(settings, id, properties),
    ),
    ...resourcesOfType(resources, 'AWS::SQS::Queue').map(({ id, properties }) =>
      queueAlarms(settings, id, properties, isConsumed(id)),
    ),
    ...resourcesOfType(resources, 'AWS::ApiGatewayV2::Api').map(({ id, properties }) =>
      properties.ProtocolType === 'WEBSOCKET'
        ? websocketAlarms(settings, id, service)
        : apiAlarms(settings, id),
    ),
  );
}

module.exports = { addAlarms };
