import { expect, test } from '@jest/globals';
import { consumeEvents, publishEvents, pushEvents } from './event-sources.cjs';
import { publisherResources, pusherResources, queueResources, ruleResource } from './resources.cjs';

const settings = {
  publish: { batchSize: 100, retries: 50, maximumAgeInSeconds: 21_600 },
  push: { batchSize: 100, retries: 30, maximumAgeInSeconds: 180, parallelBatches: 4 },
  consume: { batchSize: 10, tries: 5 },
};
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test('a consumed queue hides a message for six timeouts, and has a dead-letter queue', () => {
  const resources = queueResources('orders', settings, 10);
  expect(resources.OrdersEvents?.Properties).toMatchObject({
    VisibilityTimeout: 60,
    RedrivePolicy: { deadLetterTargetArn: arnOf('OrdersDeadLetters'), maxReceiveCount: 5 },
    SqsManagedSseEnabled: true,
  });
  expect(resources.OrdersDeadLetters?.Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
  expect(consumeEvents('orders', settings)).toMatchObject([
    { sqs: { arn: arnOf('OrdersEvents'), batchSize: 10 } },
  ]);
});

test('only the service’s rule may send to its queue, and only over TLS', () => {
  expect(queueResources('orders', settings, 10).OrdersEventsPolicy?.Properties).toMatchObject({
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Condition: { ArnEquals: { 'aws:SourceArn': arnOf('OrdersEventsRule') } },
        },
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ],
    },
  });
});

test('an event that EventBridge cannot deliver moves to the dead-letter queue', () => {
  expect(ruleResource('orders', ['users.user.deleted']).OrdersEventsRule?.Properties).toMatchObject({
    EventPattern: { 'detail-type': ['users.user.deleted'] },
    Targets: [{ Arn: arnOf('OrdersEvents'), DeadLetterConfig: { Arn: arnOf('OrdersDeadLetters') } }],
  });
});

test('a publisher reads the stream of each table, with bounded retries and a queue for discarded batches', () => {
  expect(publishEvents('orders', settings, ['OrdersTable', 'StockTable'])).toMatchObject(
    ['OrdersTable', 'StockTable'].map((table) => ({
      stream: {
        arn: { 'Fn::GetAtt': [table, 'StreamArn'] },
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 50,
        maximumRecordAgeInSeconds: 21_600,
        functionResponseType: 'ReportBatchItemFailures',
        destinations: { onFailure: { arn: arnOf('OrdersUnpublished'), type: 'sqs' } },
      },
    })),
  );
  expect(publisherResources('orders').OrdersUnpublished?.Properties).toMatchObject({
    MessageRetentionPeriod: 14 * 86_400,
  });
});

test('a publisher receives the records of its entities only', () => {
  expect(publishEvents('orders', settings, ['OrdersTable'], ['order'])).toMatchObject([
    {
      stream: {
        filterPatterns: [
          { dynamodb: { NewImage: { _entity: { S: ['order'] } } } },
          { dynamodb: { OldImage: { _entity: { S: ['order'] } } } },
        ],
      },
    },
  ]);
});

test('a pusher reads the changes of its entities from now on, gives up early, and has a queue that forgets', () => {
  expect(pushEvents('orders', settings, { tables: ['OrdersTable'], entities: ['order'] })).toMatchObject([
    {
      stream: {
        arn: { 'Fn::GetAtt': ['OrdersTable', 'StreamArn'] },
        startingPosition: 'LATEST',
        parallelizationFactor: 4,
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 30,
        maximumRecordAgeInSeconds: 180,
        functionResponseType: 'ReportBatchItemFailures',
        destinations: { onFailure: { arn: arnOf('OrdersUnpushed'), type: 'sqs' } },
        filterPatterns: [{ dynamodb: { NewImage: { _entity: { S: ['order'] } } } }, expect.anything()],
      },
    },
  ]);
  expect(pusherResources('orders').OrdersUnpushed?.Properties).toMatchObject({
    MessageRetentionPeriod: 3600,
  });
});
