// @ts-check
'use strict';

const { fromPlatform, getAtt, idsOf } = require('./names.cjs');
/** @import { Resource, Statement } from '../template.ts' */
/** @import { EventSettings } from '../read-common.cjs' */

/** @param {number} count */
const days = (count) => count * 24 * 60 * 60;

/** @param {string} name @param {object} properties */
const queueOf = (name, properties) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: `moim-\${sls:stage}-${name}`, SqsManagedSseEnabled: true, ...properties },
});

/** @param {string[]} queues */
const onlyByTls = (queues) => ({
  Sid: 'OnlyByTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: queues.map((id) => getAtt(id, 'Arn')),
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

/** @param {string[]} queues @param {Statement[]} statements */
const policyOf = (queues, statements) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: queues.map((Ref) => ({ Ref })),
    PolicyDocument: { Version: '2012-10-17', Statement: [...statements, onlyByTls(queues)] },
  },
});

/**
 * The queue that names the discarded batches of a service's streams. The records themselves stay in the stream for a day.
 *
 * @param {string} service
 * @returns {Record<string, Resource>}
 */
function publisherResources(service) {
  const { unpublished, unpublishedPolicy } = idsOf(service);
  return {
    [unpublished]: queueOf(`${service}-unpublished`, { MessageRetentionPeriod: days(14) }),
    [unpublishedPolicy]: policyOf([unpublished], []),
  };
}

/**
 * The queue that names the discarded batches of pushes. They are of no use later: an alarm tells of them, for as long as the
 * queue keeps them.
 *
 * @param {string} service
 * @returns {Record<string, Resource>}
 */
function pusherResources(service) {
  const { unpushed, unpushedPolicy } = idsOf(service);
  return {
    [unpushed]: queueOf(`${service}-unpushed`, { MessageRetentionPeriod: 60 * 60 }),
    [unpushedPolicy]: policyOf([unpushed], []),
  };
}

/**
 * A consumer's queue and its dead-letter queue. Only the service's own rule may send to them.
 *
 * @param {string} service
 * @param {EventSettings} settings
 * @param {number} timeout of the function, in seconds
 * @returns {Record<string, Resource>}
 */
function queueResources(service, { consume }, timeout) {
  const { queue, deadLetters, queuePolicy, rule } = idsOf(service);
  const byRule = {
    Sid: 'ByItsRule',
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: [getAtt(queue, 'Arn'), getAtt(deadLetters, 'Arn')],
    Condition: { ArnEquals: { 'aws:SourceArn': getAtt(rule, 'Arn') } },
  };
  return {
    [queue]: queueOf(`${service}-events`, {
      // SQS must not deliver a batch again while the function still handles it.
      VisibilityTimeout: timeout * 6,
      MessageRetentionPeriod: days(4),
      RedrivePolicy: { deadLetterTargetArn: getAtt(deadLetters, 'Arn'), maxReceiveCount: consume.tries },
    }),
    [deadLetters]: queueOf(`${service}-dead-letters`, { MessageRetentionPeriod: days(14) }),
    [queuePolicy]: policyOf([queue, deadLetters], [byRule]),
  };
}

/**
 * The rule that sends the types of events that a service listens to from the bus to its queue.
 *
 * @param {string} service
 * @param {string[]} types
 * @returns {Record<string, Resource>}
 */
function ruleResource(service, types) {
  const { queue, deadLetters, rule } = idsOf(service);
  return {
    [rule]: {
      Type: 'AWS::Events::Rule',
      Properties: {
        Description: `What ${service} listens to.`,
        EventBusName: fromPlatform('EventBusName'),
        EventPattern: { 'detail-type': types },
        State: 'ENABLED',
        Targets: [
          {
            Id: 'queue',
            Arn: getAtt(queue, 'Arn'),
            DeadLetterConfig: { Arn: getAtt(deadLetters, 'Arn') },
            RetryPolicy: { MaximumEventAgeInSeconds: days(1), MaximumRetryAttempts: 185 },
          },
        ],
      },
    },
  };
}

module.exports = { publisherResources, pusherResources, queueResources, ruleResource };
