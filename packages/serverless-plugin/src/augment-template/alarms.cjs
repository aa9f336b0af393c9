'use strict';

const { functionAlarms } = require('./function-alarms.cjs');
const { apiAlarms, queueAlarms, tableAlarms } = require('./store-alarms.cjs');

/** Adds the alarms of every function, table, queue and API of a template. */
function addAlarms({ Resources: resources }, settings) {
  const ofType = (type) => Object.entries(resources).filter(([, { Type }]) => Type === `AWS::${type}`);
  const mappings = ofType('Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
  const mentions = (value, id) => JSON.stringify(value ?? '').includes(`"${id}"`);
  const isConsumed = (id) => mappings.some(({ EventSourceArn }) => mentions(EventSourceArn, id));
  const hasStream = (id) =>
    mappings.some(({ FunctionName, StartingPosition }) => StartingPosition && mentions(FunctionName, id));
  const integrations = ofType('ApiGatewayV2::Integration').map(([, { Properties }]) => Properties);
  const servesHttp = (id) => integrations.some(({ IntegrationUri }) => mentions(IntegrationUri, id));
  Object.assign(
    resources,
    ...ofType('Lambda::Function').map(([id, { Properties }]) =>
      functionAlarms(settings, id, Properties, { hasStream: hasStream(id), servesHttp: servesHttp(id) }),
    ),
    ...ofType('DynamoDB::Table').map(([id, { Properties }]) => tableAlarms(settings, id, Properties)),
    ...ofType('SQS::Queue').map(([id, { Properties }]) =>
      queueAlarms(settings, id, Properties, isConsumed(id)),
    ),
    ...ofType('ApiGatewayV2::Api').map(([id]) => apiAlarms(settings, id)),
  );
}

module.exports = { addAlarms };
