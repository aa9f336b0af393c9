'use strict';

const { fromPlatform, getAtt, idsOf } = require('./names.cjs');

const days = (count) => count * 24 * 60 * 60;

const queueOf = (name, properties) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: `moim-\${sls:stage}-${name}`, SqsManagedSseEnabled: true, ...properties },
});

const onlyByTls = (queues) => ({
  Sid: 'OnlyByTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: queues.map((id) => getAtt(id, 'Arn')),
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

const policyOf = (queues, statements) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: queues.map((Ref) => ({ Ref })),
    PolicyDocument: { Version: '2012-10-17', Statement: [...statements, onlyByTls(queues)] },
  },
});

/** Where Lambda tells which part of a stream it gave up: the records themselves stay in the stream for a day. */
function publisherResources(service) {
  const { unpublished, unpublishedPolicy } = idsOf(service);
  return {
    [unpublished]: queueOf(`${service}-unpublished`, { MessageRetentionPeriod: days(14) }),
    [unpublishedPolicy]: policyOf([unpublished], []),
  };
}

/** A consumer's queue and its dead-letter queue; only the service's own rule may send to them. */
function queueResources(service, { consume }) {
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
      // A batch that is still being handled must not be delivered again.
      VisibilityTimeout: consume.timeout * 6,
      MessageRetentionPeriod: days(4),
      RedrivePolicy: { deadLetterTargetArn: getAtt(deadLetters, 'Arn'), maxReceiveCount: consume.tries },
    }),
    [deadLetters]: queueOf(`${service}-dead-letters`, { MessageRetentionPeriod: days(14) }),
    [queuePolicy]: policyOf([queue, deadLetters], [byRule]),
  };
}

/** Brings the types of events that a service listens to from the bus to its queue. */
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

module.exports = { publisherResources, queueResources, ruleResource };
