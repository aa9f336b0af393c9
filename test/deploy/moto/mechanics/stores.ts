import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import type { Json } from '@moim/ops';
import { z } from 'zod';
import { ask } from '../ask.ts';
import { wanted } from '../resolved.ts';

const described = z.object({
  Table: z.object({
    KeySchema: z.json(),
    AttributeDefinitions: z.array(z.record(z.string(), z.string())),
    BillingModeSummary: z.object({ BillingMode: z.string() }),
    StreamSpecification: z.json().optional(),
    GlobalSecondaryIndexes: z
      .array(z.object({ IndexName: z.string(), KeySchema: z.json(), Projection: z.json() }))
      .optional(),
    DeletionProtectionEnabled: z.boolean(),
  }),
});

/** Sorts a list whose order has no meaning. */
const sorted = (list: Json | undefined): string[] =>
  (Array.isArray(list) ? list : []).map((one) => JSON.stringify(one)).sort();

test('tables have the keys, indexes and streams of their templates', async () => {
  const tables = await wanted('AWS::DynamoDB::Table');
  expect(tables.length).toBeGreaterThanOrEqual(3);
  for (const { physicalId, properties } of tables) {
    expect(physicalId).toBe(properties.TableName);
    const { Table: table } = described.parse(
      await ask('dynamodb', 'DynamoDB_20120810.DescribeTable', { TableName: physicalId }),
    );
    expect(table).toMatchObject({
      KeySchema: properties.KeySchema,
      BillingModeSummary: { BillingMode: properties.BillingMode },
      DeletionProtectionEnabled: properties.DeletionProtectionEnabled,
    });
    expect(sorted(table.AttributeDefinitions)).toEqual(sorted(properties.AttributeDefinitions));
    expect(sorted(table.GlobalSecondaryIndexes)).toEqual(sorted(properties.GlobalSecondaryIndexes));
    expect(table.StreamSpecification).toEqual(
      properties.StreamSpecification && {
        StreamEnabled: true,
        ...Object(properties.StreamSpecification),
      },
    );
  }
});

test('queues have the timeouts and dead-letter queues of their templates', async () => {
  const queues = await wanted('AWS::SQS::Queue');
  expect(queues.length).toBeGreaterThanOrEqual(8);
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  for (const { physicalId, properties } of queues) {
    const command = new GetQueueAttributesCommand({ QueueUrl: physicalId, AttributeNames: ['All'] });
    const { Attributes = {} } = await sqs.send(command);
    const { VisibilityTimeout = 30, MessageRetentionPeriod = 345_600, RedrivePolicy, QueueName } = properties;
    expect(Attributes.QueueArn).toMatch(new RegExp(`:${QueueName}$`));
    expect(Attributes).toMatchObject({
      VisibilityTimeout: String(VisibilityTimeout),
      MessageRetentionPeriod: String(MessageRetentionPeriod),
    });
    expect(Attributes.RedrivePolicy && JSON.parse(Attributes.RedrivePolicy)).toEqual(RedrivePolicy);
  }
});

const rules = z.object({ Rules: z.array(z.object({ EventPattern: z.string() })) });
const targets = z.object({ Targets: z.json() });

test('rules have the event patterns and targets of their templates', async () => {
  const wantedRules = await wanted('AWS::Events::Rule');
  expect(wantedRules.length).toBeGreaterThanOrEqual(3);
  for (const { physicalId, properties } of wantedRules) {
    const bus = String(properties.EventBusName).replace(/^.*\//, '');
    const list = { EventBusName: bus, NamePrefix: physicalId.replace(/^.*\|/, '') };
    const { Rules } = rules.parse(await ask('events', 'AWSEvents.ListRules', list));
    expect(Rules.map(({ EventPattern }) => JSON.parse(EventPattern))).toEqual([properties.EventPattern]);
    const question = { EventBusName: bus, Rule: list.NamePrefix };
    const { Targets } = targets.parse(await ask('events', 'AWSEvents.ListTargetsByRule', question));
    expect(Targets).toEqual(properties.Targets);
  }
});

const groups = z.object({
  logGroups: z.array(z.object({ logGroupName: z.string(), retentionInDays: z.number().optional() })),
});

test('log groups have the retention of their templates', async () => {
  const { logGroups } = groups.parse(await ask('logs', 'Logs_20140328.DescribeLogGroups', {}));
  const kept = logGroups.map(({ logGroupName, retentionInDays }) => `${logGroupName} ${retentionInDays}`);
  const asked = (await wanted('AWS::Logs::LogGroup')).map(
    ({ properties }) => `${properties.LogGroupName} ${properties.RetentionInDays}`,
  );
  expect(kept.sort()).toEqual(asked.sort());
});
