import { GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  GetFunctionCommand,
  type GetFunctionCommandOutput,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ask } from '../ask.ts';
import { type Wanted, wanted } from '../resolved.ts';

const lambda = new LambdaClient({});
const described = z.object({ Table: z.object({ LatestStreamArn: z.string().optional() }) });

/** The ARNs of all tables' streams, which contain the creation time. */
const streams = new Map<string, string>();

async function findStreams(): Promise<void> {
  for (const { id, physicalId } of await wanted('AWS::DynamoDB::Table')) {
    const question = { TableName: physicalId };
    const { Table } = described.parse(await ask('dynamodb', 'DynamoDB_20120810.DescribeTable', question));
    streams.set(id, Table.LatestStreamArn ?? '');
  }
}

const configurationOf = async ({ physicalId }: Wanted): Promise<GetFunctionCommandOutput['Configuration']> =>
  (await lambda.send(new GetFunctionCommand({ FunctionName: physicalId }))).Configuration;

const alike = [
  'FunctionName',
  'Handler',
  'Runtime',
  'MemorySize',
  'Timeout',
  'Role',
  'Architectures',
  'TracingConfig',
];

/** The properties of a function that AWS returns exactly as in the template. */
const answeredAlike = (properties: Wanted['properties']): object =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => alike.includes(name)));

describe('functions', () => {
  beforeAll(findStreams);

  test('match their templates, including role, layers and environment', async () => {
    const functions = await wanted('AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThanOrEqual(10);
    for (const one of functions) {
      const { Layers = [], Environment } = one.properties;
      const configuration = await configurationOf(one);
      expect(configuration).toMatchObject(answeredAlike(one.properties));
      expect(configuration?.Layers?.map(({ Arn }) => Arn)).toEqual(Layers);
      expect(configuration?.Environment).toEqual(Environment);
    }
  });

  test('environments contain the ARN of a secret, never its value', async () => {
    const secrets = (await wanted('AWS::SecretsManager::Secret')).map(({ physicalId }) => physicalId);
    const environments = (await wanted('AWS::Lambda::Function')).map(configurationOf);
    for (const configuration of await Promise.all(environments)) {
      const variables = Object.entries(configuration?.Environment?.Variables ?? {});
      const suspect = variables.filter(([name]) => /secret|password|token|key/i.test(name));
      expect(suspect.filter(([, value]) => !secrets.includes(value))).toEqual([]);
    }
  });

  test('roles allow the actions and resources of their templates', async () => {
    const roles = await wanted('AWS::IAM::Role', streams);
    expect(roles.length).toBeGreaterThanOrEqual(10);
    const iam = new IAMClient({});
    for (const { physicalId, properties } of roles) {
      for (const policy of z
        .array(z.object({ PolicyName: z.string(), PolicyDocument: z.json() }))
        .parse(properties.Policies)) {
        const command = new GetRolePolicyCommand({ RoleName: physicalId, PolicyName: policy.PolicyName });
        const { PolicyDocument = '' } = await iam.send(command);
        expect(JSON.parse(decodeURIComponent(PolicyDocument))).toEqual(policy.PolicyDocument);
      }
    }
  });

  test('event source mappings invoke the functions of their templates and report discarded batches to their destinations', async () => {
    const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
    const mappings = await wanted('AWS::Lambda::EventSourceMapping', streams);
    expect(EventSourceMappings).toHaveLength(mappings.length);
    for (const { physicalId, properties } of mappings) {
      const { Enabled, FunctionName, ...asked } = properties;
      const found = EventSourceMappings.find(({ UUID }) => UUID === physicalId);
      expect(found).toMatchObject(asked);
      expect(found?.FunctionArn).toBe(FunctionName);
    }
  });
});
