'use strict';

const { fromPlatform, getAtt, idsOf } = require('./names.cjs');
const { eventStatements } = require('./statements.cjs');

/**
 * Reads the streams of `tables` (logical ids) and publishes what they mean. `patterns`: of which records it hears.
 */
function publishFunction(service, { publish }, tables, patterns) {
  const stream = {
    type: 'dynamodb',
    batchSize: publish.batchSize,
    startingPosition: 'TRIM_HORIZON',
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: publish.retries,
    maximumRecordAgeInSeconds: publish.maximumAgeInSeconds,
    functionResponseType: 'ReportBatchItemFailures',
    destinations: { onFailure: { arn: getAtt(idsOf(service).unpublished, 'Arn'), type: 'sqs' } },
    ...(patterns && { filterPatterns: patterns }),
  };
  return {
    handler: 'src/events.publish',
    timeout: publish.timeout,
    environment: { EVENT_BUS_NAME: fromPlatform('EventBusName') },
    permissions: eventStatements.publish(),
    events: tables.map((table) => ({ stream: { arn: getAtt(table, 'StreamArn'), ...stream } })),
  };
}

/** Handles what the service's queue brings. `handledTable`: the physical name of the table that notes what was handled. */
function consumeFunction(service, { consume }, handledTable) {
  return {
    handler: 'src/events.consume',
    timeout: consume.timeout,
    ...(handledTable && { permissions: eventStatements.consume(handledTable) }),
    events: [
      {
        sqs: {
          arn: getAtt(idsOf(service).queue, 'Arn'),
          batchSize: consume.batchSize,
          functionResponseType: 'ReportBatchItemFailures',
        },
      },
    ],
  };
}

/** Of a stream's records, those of these entities. */
const patternsFor = (entities) =>
  ['NewImage', 'OldImage'].map((image) => ({ dynamodb: { [image]: { _entity: { S: entities } } } }));

module.exports = { publishFunction, consumeFunction, patternsFor };
