import { expect, test } from '@jest/globals';
import type { Deployment } from '../cloudformation/deployments.ts';
import { namedDeployment, previousDeployment } from './rollback-target.ts';
import { type Template, withoutCanaries } from './template.ts';

/** A template with the given content, uploaded at the given time. */
const version = (content: string, time: number): Template => ({
  Resources: {
    Fn: { Type: content, Properties: { Code: { S3Key: `serverless/x/dev/${time}-2026/api.zip` } } },
  },
});

const deployment = (content: string, timestamp: number, superseded = true): Deployment => ({
  timestamp,
  bucket: 'artifacts',
  key: `serverless/x/dev/${timestamp}-2026/compiled-cloudformation-template.json`,
  template: async () => version(content, timestamp),
  superseded,
  supersede: async () => undefined,
});

const kept = [deployment('v2', 30, false), deployment('v1', 20), deployment('v1', 15), deployment('v0', 10)];

test('rolls back from the latest deployment to the one before it', async () => {
  expect(await previousDeployment(kept, version('v2', 30))).toMatchObject({ deployment: { timestamp: 20 } });
});

test('rolls back a second time to the next older deployment that differs', async () => {
  expect(await previousDeployment(kept, version('v1', 20))).toMatchObject({ deployment: { timestamp: 10 } });
});

test('skips deployments that failed or were rolled back', async () => {
  const between = [kept[0], deployment('failed', 25, false), ...kept.slice(1)].filter(
    (one) => one !== undefined,
  );
  expect(await previousDeployment(between, version('v2', 30))).toMatchObject({
    deployment: { timestamp: 20 },
  });
});

test('refuses if the deployed template matches no upload', async () => {
  await expect(previousDeployment(kept, version('by hand', 40))).rejects.toThrow(
    'There is nothing to roll back to',
  );
});

test('refuses to roll back from the oldest deployment', async () => {
  await expect(previousDeployment(kept, version('v0', 10))).rejects.toThrow(
    'There is nothing to roll back to',
  );
});

test('finds a deployment by its time in milliseconds or ISO 8601', async () => {
  expect(await namedDeployment(kept, '20')).toMatchObject({ deployment: { timestamp: 20 } });
  expect(await namedDeployment(kept, '1970-01-01T00:00:00.020Z')).toMatchObject({
    deployment: { timestamp: 20 },
  });
  await expect(namedDeployment(kept, '21')).rejects.toThrow('There is no deployment of 21. Kept: 1970-');
});

test('recognises a deployment that was made without its canaries', async () => {
  const alias = { Type: 'AWS::Lambda::Alias', Properties: { Name: 'live' } };
  const withCanary: Template = {
    Resources: { Live: { ...alias, UpdatePolicy: { CodeDeployLambdaAliasUpdate: {} } } },
  };
  const uploaded: Deployment = { ...deployment('v2', 30, false), template: async () => withCanary };
  const kept = [uploaded, deployment('v1', 20)];
  expect(await previousDeployment(kept, withoutCanaries(withCanary))).toMatchObject({
    deployment: { timestamp: 20 },
  });
  expect(withoutCanaries(withCanary)).toEqual({ Resources: { Live: alias } });
});

test('undoes index changes that were interrupted', async () => {
  const withIndexes = (content: string, time: number, ...names: string[]): Template => ({
    Resources: {
      ...version(content, time).Resources,
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: { GlobalSecondaryIndexes: names.map((IndexName) => ({ IndexName })) },
      },
    },
  });
  const kept = [
    { ...deployment('v2', 30, false), template: async () => withIndexes('v2', 30, 'a', 'b') },
    { ...deployment('v1', 20), template: async () => withIndexes('v1', 20) },
    { ...deployment('v0', 10), template: async () => withIndexes('v0', 10) },
  ];
  expect(await previousDeployment(kept, withIndexes('v1', 20, 'a'))).toMatchObject({
    deployment: { timestamp: 20 },
  });
});
