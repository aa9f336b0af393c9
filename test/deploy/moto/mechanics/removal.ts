import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { LambdaClient, ListEventSourceMappingsCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  ListBucketsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { deployedTemplates, findStack } from '@moim/ops';
import { z } from 'zod';
import { runWell } from '../../lane/deployed.ts';
import { ask } from '../ask.ts';
import { exported, physicalIds, services, target } from '../stack.ts';

const tables = z.object({ TableNames: z.array(z.string()) });
const buses = z.object({ EventBuses: z.array(z.object({ Name: z.string() })) });
const s3 = new S3Client({ forcePathStyle: true });

/** The names of the tables and buckets that the templates retain. */
async function retained(): Promise<string[]> {
  const names = [...(await deployedTemplates(target))].map(async ([service, { Resources }]) => {
    const ids = await physicalIds(service);
    return Object.entries(Resources)
      .filter(([, { Type }]) => /::(Table|Bucket)$/.test(Type))
      .filter(([, { DeletionPolicy }]) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
      .map(([id]) => ids.get(id) ?? id);
  });
  return (await Promise.all(names)).flat();
}

/** Leaves two versions and a delete marker in a deployment bucket, as after a policy of the account has enabled versions. */
async function addVersions(service: string): Promise<void> {
  const Bucket = (await physicalIds(service)).get('ServerlessDeploymentBucket');
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  for (const Body of ['1', '2']) await s3.send(new PutObjectCommand({ Bucket, Key: 'extra', Body }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'extra' }));
}

describe('remove.sh --all', () => {
  let keeps: string[];
  let said: string;

  beforeAll(async () => {
    keeps = await retained();
    await addVersions('docs');
    said = (await runWell('remove.sh --all', 'dev\n')).stdout;
  });

  test('removes every stack, and platform last', async () => {
    for (const service of services) {
      expect(said).toContain(`${service}: removed`);
      expect(await findStack(service, target)).toBeUndefined();
    }
    const last = 'platform: removed; retained: UserPool (docs/runbooks/deployment.md)';
    expect(said.trimEnd().split('\n').at(-1)).toBe(last);
    expect([...(await exported()).keys()]).toEqual([]);
  });

  test('leaves no functions, event source mappings, event buses, rules or queues behind', async () => {
    const lambda = new LambdaClient({});
    expect((await lambda.send(new ListFunctionsCommand({}))).Functions).toEqual([]);
    expect((await lambda.send(new ListEventSourceMappingsCommand({}))).EventSourceMappings).toEqual([]);
    const { EventBuses } = buses.parse(await ask('events', 'AWSEvents.ListEventBuses', {}));
    expect(EventBuses.map(({ Name }) => Name)).toEqual(['default']);
    expect((await new IAMClient({}).send(new ListRolesCommand({}))).Roles).toEqual([]);
    expect((await new SQSClient({}).send(new ListQueuesCommand({}))).QueueUrls ?? []).toEqual([]);
  });

  test('retains the tables and buckets with data, and no other storage', async () => {
    const { TableNames } = tables.parse(await ask('dynamodb', 'DynamoDB_20120810.ListTables', {}));
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
    expect(keeps.length).toBeGreaterThanOrEqual(4);
    expect([...TableNames, ...Buckets.map(({ Name }) => Name)].sort()).toEqual(keeps.sort());
  });
});
