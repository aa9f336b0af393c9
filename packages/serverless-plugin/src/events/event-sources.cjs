// @ts-check
'use strict';

const { getAtt, idsOf } = require('./names.cjs');
/** @import { FunctionEvent } from '../serverless.ts' */
/** @import { EventSettings, StreamSettings } from '../read-common.cjs' */
/** @import { Watched } from '../description.ts' */

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
    ...streamOf(publish, idsOf(service).unpublished, entities),
    startingPosition: 'TRIM_HORIZON',
  };
  return tables.map((table) => ({ stream: { arn: getAtt(table, 'StreamArn'), ...stream } }));
}

/**
 * What calls a service's `push`: the same streams, from now on, and several batches of a shard at a time. Lambda keeps
 * the order of each partition key.
 *
 * @param {string} service
 * @param {EventSettings} settings
 * @param {Watched} pushes
 * @returns {FunctionEvent[]}
 */
function pushEvents(service, { push }, { tables, entities }) {
  const stream = {
    ...streamOf(push, idsOf(service).unpushed, entities),
    startingPosition: 'LATEST',
    parallelizationFactor: push.parallelBatches,
  };
  return tables.map((table) => ({ stream: { arn: getAtt(table, 'StreamArn'), ...stream } }));
}

/**
 * @param {StreamSettings} settings
 * @param {string} onFailure the logical id of the queue that names discarded batches
 * @param {readonly string[]} [entities]
 */
const streamOf = ({ batchSize, retries, maximumAgeInSeconds }, onFailure, entities) => ({
  type: 'dynamodb',
  batchSize,
  bisectBatchOnFunctionError: true,
  maximumRetryAttempts: retries,
  maximumRecordAgeInSeconds: maximumAgeInSeconds,
  functionResponseType: 'ReportBatchItemFailures',
  destinations: { onFailure: { arn: getAtt(onFailure, 'Arn'), type: 'sqs' } },
  ...(entities && { filterPatterns: patternsFor(entities) }),
});

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

module.exports = { consumeEvents, publishEvents, pushEvents };
