// @ts-check
'use strict';

const { resourcesOfType } = require('./resources-of-type.cjs');
/** @import { PropertiesByType, Resource, Template, Value } from '../template.ts' */

/**
 * @typedef {object} EventSources
 * @property {Resource<PropertiesByType['AWS::Lambda::EventSourceMapping']>[]} mappings
 * @property {Value[]} sources ARNs of the queues and streams that Lambda reads for the function
 * @property {Value[]} destinations ARNs that Lambda sends to on the function's behalf: what failed, or succeeded
 */

/**
 * What Lambda itself reads and writes on behalf of a function.
 *
 * @param {Template['Resources']} resources
 * @param {string} id the function's logical id
 * @returns {EventSources}
 */
function eventSourcesOf(resources, id) {
  const isMine = (/** @type {{ properties: { FunctionName: Value } }} */ { properties }) =>
    JSON.stringify(properties.FunctionName).includes(`"${id}"`);
  const mappings = resourcesOfType(resources, 'AWS::Lambda::EventSourceMapping').filter(isMine);
  const configs = resourcesOfType(resources, 'AWS::Lambda::EventInvokeConfig').filter(isMine);
  return {
    mappings: mappings.map(({ resource }) => resource),
    sources: mappings.map(({ properties }) => properties.EventSourceArn),
    destinations: [...mappings, ...configs].flatMap(({ properties: { DestinationConfig = {} } }) =>
      Object.values(DestinationConfig).map(({ Destination }) => Destination),
    ),
  };
}

module.exports = { eventSourcesOf };
