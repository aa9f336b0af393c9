// @ts-check
'use strict';

const { getAtt, idsOf } = require('./names.cjs');
/** @import { FunctionEvent } from '../serverless.ts' */
/** @import { EventSettings } from '../read-common.cjs' */

/**
 * What calls a service's `publish`: the streams of its emitting tables.
 *
 * @param {string} service
 * @param {EventSettings} settings
 * @param {string[]} tables logical ids
 * @param {readonly string[]} [entities] whose records the function receives; without them, all
 * @returns {FunctionEvent[]}
 */
function publishEvents(service, { publish }, tables, entities) {
  const stream = {
    type: 'dynamodb',
    batchSize: publish.batchSize,
    startingPosition: 'TRIM_HORIZON',
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: publish.retries,
    maximumRecordAgeInSeconds: publish.maximumAgeInSeconds,
    functionResponseType: 'ReportBatchItemFailures',
    destinations: { onFailure: { arn: getAtt(idsOf(service).unpublished, 'Arn'), type: 'sqs' } },
    ...(entities && { filterPatterns: patternsFor(entities) }),
  };
  return tables.map((table) => ({ stream: { arn: getAtt(table, 'StreamArn'), ...stream } }));
}

/**
 * What calls a service's `consume`: its queue.
 *
 * @param {string} service
 * @param {EventSettings} settings
 * @returns {FunctionEvent[]}
 */
function consumeEvents(service, { consume }) {
  return [
    {
      sqs: {
        arn: getAtt(idsOf(service).queue, 'Arn'),
        batchSize: consume.batchSize,
        functionResponseType: 'ReportBatchItemFailures',
      },
    },
  ];
}

/** @param {readonly string[]} entities */
const patternsFor = (entities) =>
  ['NewImage', 'OldImage'].map((image) => ({ dynamodb: { [image]: { _entity: { S: entities } } } }));

module.exports = { consumeEvents, publishEvents };
