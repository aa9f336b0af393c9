'use strict';

const { fromPlatform, getAtt, idsOf } = require('./names.cjs');

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
    events: tables.map((table) => ({ stream: { arn: getAtt(table, 'StreamArn'), ...stream } })),
  };
}

/** Handles what the service's queue brings. */
function consumeFunction(service, { consume }) {
  return {
    handler: 'src/events.consume',
    timeout: consume.timeout,
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
