import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

type Resource = { Type: string; Properties: Record<string, unknown> };

const require = createRequire(import.meta.url);
const {
  queueResources,
  ruleResource,
}: {
  queueResources(service: string, settings: object): Record<string, Resource>;
  ruleResource(service: string, types: string[]): Record<string, Resource>;
} = require('./resources.cjs');
const {
  publishFunction,
  consumeFunction,
}: {
  publishFunction(service: string, settings: object, tables: string[]): { events: { stream: object }[] };
  consumeFunction(service: string, settings: object): { timeout: number; events: object[] };
} = require('./functions.cjs');

const settings = {
  publish: { timeout: 28, batchSize: 100, retries: 50, maximumAgeInSeconds: 21_600 },
  consume: { timeout: 10, batchSize: 10, tries: 5 },
};
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test('a consumer has a queue whose visibility is six timeouts, and a dead-letter queue after its tries', () => {
  const resources = queueResources('orders', settings);
  expect(resources.OrdersEvents?.Properties).toMatchObject({
    VisibilityTimeout: consumeFunction('orders', settings).timeout * 6,
    RedrivePolicy: { deadLetterTargetArn: arnOf('OrdersDeadLetters'), maxReceiveCount: 5 },
    SqsManagedSseEnabled: true,
  });
  expect(resources.OrdersDeadLetters?.Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
});

test('only the rule of the service may send to its queue, and nobody without TLS', () => {
  const [byRule, onlyByTls] = [
    Object(queueResources('orders', settings).OrdersEventsPolicy?.Properties.PolicyDocument),
  ].flatMap(({ Statement }) => Statement);
  expect(byRule).toMatchObject({
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Condition: { ArnEquals: { 'aws:SourceArn': arnOf('OrdersEventsRule') } },
  });
  expect(onlyByTls).toMatchObject({
    Effect: 'Deny',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
});

test('what EventBridge cannot deliver becomes a dead letter too', () => {
  expect(ruleResource('orders', ['users.user.deleted']).OrdersEventsRule?.Properties).toMatchObject({
    EventPattern: { 'detail-type': ['users.user.deleted'] },
    Targets: [{ Arn: arnOf('OrdersEvents'), DeadLetterConfig: { Arn: arnOf('OrdersDeadLetters') } }],
  });
});

test('a publisher reads the stream of each of its tables with bounded tries, halves, and a place for what is given up', () => {
  const { events } = publishFunction('orders', settings, ['OrdersTable', 'StockTable']);
  expect(events.map(({ stream }) => stream)).toMatchObject(
    ['OrdersTable', 'StockTable'].map((table) => ({
      arn: { 'Fn::GetAtt': [table, 'StreamArn'] },
      ...{ bisectBatchOnFunctionError: true, maximumRetryAttempts: 50, maximumRecordAgeInSeconds: 21_600 },
      functionResponseType: 'ReportBatchItemFailures',
      destinations: { onFailure: { arn: arnOf('OrdersUnpublished'), type: 'sqs' } },
    })),
  );
});
