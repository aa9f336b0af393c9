import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from '@moim/ops';
import { deployedTemplate, findStack } from '@moim/ops';
import { runWell } from '../../lane/deployed.ts';
import { exported, physicalIds, services, target } from '../stack.ts';

/** Where the template says that the code of its functions and layers is. */
const artifactsOf = ({ Resources }: Template): string[] =>
  Object.values(Resources)
    .flatMap(({ Properties = {} }) => [Properties.Code, Properties.Content])
    .flatMap((code) =>
      typeof code === 'object' && code !== null && 'S3Key' in code ? [String(code.S3Key)] : [],
    );

describe.each(services)('%s', (service) => {
  let template: Template;
  beforeAll(async () => {
    template = await deployedTemplate(service, target);
  });

  test('its stack is complete, with every resource of its template', async () => {
    // Serverless makes the bucket first, and updates the stack with all the rest.
    expect((await findStack(service, target))?.StackStatus).toBe('UPDATE_COMPLETE');
    const ids = await physicalIds(service);
    expect([...ids.keys()].sort()).toEqual(Object.keys(template.Resources).sort());
  });

  test('what it exports can be imported', async () => {
    const exports = await exported();
    const names = Object.values(template.Outputs ?? {}).flatMap(({ Export: to }) =>
      to ? [String(to.Name)] : [],
    );
    expect(names.filter((name) => !exports.get(name))).toEqual([]);
  });

  test('the code of its functions is in its bucket', async () => {
    const bucket = (await physicalIds(service)).get('ServerlessDeploymentBucket');
    for (const Key of artifactsOf(template)) {
      const command = new GetObjectCommand({ Bucket: bucket, Key });
      const { ContentLength = 0 } = await new S3Client({ forcePathStyle: true }).send(command);
      expect(ContentLength).toBeGreaterThan(1_000);
    }
    expect(artifactsOf(template).length > 0).toBe(service !== 'platform');
  });
});

test('status.sh says so', async () => {
  const { stdout } = await runWell('status.sh');
  for (const service of services) expect(stdout).toMatch(new RegExp(`^${service} +UPDATE_COMPLETE +2`, 'm'));
});

test('logs.sh finds the log groups, which nobody has written to', async () => {
  expect((await runWell('logs.sh users --function consume')).stdout).toBe('');
  const ofApi = await runWell('logs.sh platform --since 1h');
  expect([ofApi.stdout, ofApi.stderr]).toEqual([
    '',
    'There is nothing that matches in /moim/dev/http-api, since 1h ago.\n',
  ]);
});
