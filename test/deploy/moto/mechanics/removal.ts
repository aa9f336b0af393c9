import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { LambdaClient, ListEventSourceMappingsCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { deployedTemplates, findStack } from '@moim/ops';
import { z } from 'zod';
import { runWell } from '../../lane/deployed.ts';
import { ask } from '../ask.ts';
import { exported, physicalIds, services, target } from '../stack.ts';

const tables = z.object({ TableNames: z.array(z.string()) });

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

describe('remove.sh --all', () => {
  let keeps: string[];
  let said: string;

  beforeAll(async () => {
    keeps = await retained();
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

  test('leaves no functions, event source mappings, rules or queues behind', async () => {
    const lambda = new LambdaClient({});
    expect((await lambda.send(new ListFunctionsCommand({}))).Functions).toEqual([]);
    expect((await lambda.send(new ListEventSourceMappingsCommand({}))).EventSourceMappings).toEqual([]);
    expect((await new IAMClient({}).send(new ListRolesCommand({}))).Roles).toEqual([]);
    expect((await new SQSClient({}).send(new ListQueuesCommand({}))).QueueUrls ?? []).toEqual([]);
  });

  test('retains the tables and buckets with data, and no other storage', async () => {
    const { TableNames } = tables.parse(await ask('dynamodb', 'DynamoDB_20120810.ListTables', {}));
    const { Buckets = [] } = await new S3Client({ forcePathStyle: true }).send(new ListBucketsCommand({}));
    expect(keeps.length).toBeGreaterThanOrEqual(4);
    // moto keeps the deployment buckets, although they are empty; the deploy lane's emulator deletes them.
    const names = Buckets.flatMap(({ Name = '' }) => (/serverlessdeploymentbuck/i.test(Name) ? [] : [Name]));
    expect([...TableNames, ...names].sort()).toEqual(keeps.sort());
  });
});
