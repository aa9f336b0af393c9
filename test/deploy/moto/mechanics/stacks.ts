import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from '@moim/ops';
import { deployedTemplate, findStack } from '@moim/ops';
import { runWell } from '../../lane/deployed.ts';
import { exported, physicalIds, services, target } from '../stack.ts';

/** The S3 locations of the code of a template's functions and layers. */
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

  test('has a complete stack with every resource of its template', async () => {
    // Serverless creates the stack with the bucket only, then updates it with everything else.
    expect((await findStack(service, target))?.StackStatus).toBe('UPDATE_COMPLETE');
    const ids = await physicalIds(service);
    expect([...ids.keys()].sort()).toEqual(Object.keys(template.Resources).sort());
  });

  test('exports every value of its template', async () => {
    const exports = await exported();
    const names = Object.values(template.Outputs ?? {}).flatMap(({ Export: to }) =>
      to ? [String(to.Name)] : [],
    );
    expect(names.filter((name) => !exports.get(name))).toEqual([]);
  });

  test('has the code of its functions in its bucket', async () => {
    const bucket = (await physicalIds(service)).get('ServerlessDeploymentBucket');
    for (const Key of artifactsOf(template)) {
      const command = new GetObjectCommand({ Bucket: bucket, Key });
      const { ContentLength = 0 } = await new S3Client({ forcePathStyle: true }).send(command);
      expect(ContentLength).toBeGreaterThan(1_000);
    }
    expect(artifactsOf(template).length > 0).toBe(service !== 'platform' && service !== 'web');
  });
});

test('status.sh lists every stack', async () => {
  const { stdout } = await runWell('status.sh');
  for (const service of services) expect(stdout).toMatch(new RegExp(`^${service} +UPDATE_COMPLETE +2`, 'm'));
});

test('logs.sh finds the empty log groups', async () => {
  expect((await runWell('logs.sh users --function consume')).stdout).toBe('');
  const ofApi = await runWell('logs.sh platform --since 1h');
  expect([ofApi.stdout, ofApi.stderr]).toEqual([
    '',
    'No matching lines in /aws/vendedlogs/moim/dev/http-api in the last 1h.\n',
  ]);
});
