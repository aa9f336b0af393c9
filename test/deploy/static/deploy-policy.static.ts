import { expect, test } from '@jest/globals';
import { deedsOf } from '../permissions/of-types.ts';
import { covers, isAllowed, statements } from '../permissions/policy.ts';
import { services, templateOf } from './packaged.ts';

const types = new Set(
  services.flatMap((service) => Object.values(templateOf(service).Resources).map(({ Type }) => Type)),
);

/** Allowed actions that no resource type needs, with the reason. */
const otherwise: Record<string, string> = {
  'cloudformation:*': 'the scripts call it: test/deploy/deploy-policy.deploy.ts',
  'cognito-idp:ListUserPools': 'finds a retained user pool',
  'ecr:DescribeRepositories': 'Serverless looks for container images when it removes a stack',
  'logs:FilterLogEvents': 'logs.sh',
  's3:PutObject': 'uploads artifacts',
  's3:DeleteObject': 'prunes old artifacts, and empties the bucket before it is deleted',
};

test('permissions are listed for exactly the resource types in the templates', () => {
  // Optional settings such as warm-ups add resources of types that exist anyway.
  expect([...types].sort()).toEqual(Object.keys(deedsOf).sort());
});

test.each([...types].sort())('the documented policy allows deploying %s', (type) => {
  const deeds = deedsOf[type] ?? [];
  expect(deeds.length).toBeGreaterThan(0);
  expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
});

test('the documented policy allows no unneeded action', () => {
  const deeds = Object.values(deedsOf).flat();
  const unused = statements.flatMap(({ Sid, Action, Resource }) =>
    Action.filter(
      (action) =>
        !Object.keys(otherwise).some((reason) => covers(reason, action)) &&
        !deeds.some(
          (deed) => covers(action, deed.action) && Resource.some((one) => covers(one, deed.resource)),
        ),
    ).map((action) => `${Sid}: ${action}`),
  );
  expect(unused).toEqual([]);
});

test('the documented policy allows no access to stored data', () => {
  const bucket = 'arn:aws:s3:::moim-dev-files-123456789012-ap-northeast-2';
  const table = 'arn:aws:dynamodb:ap-northeast-2:123456789012:table/moim-dev-users';
  const reads = [
    ...['GetObject', 'PutObject', 'DeleteObject'].map((name) => ({
      action: `s3:${name}`,
      resource: `${bucket}/f`,
    })),
    ...['GetItem', 'Query', 'Scan', 'PutItem', 'DeleteItem', 'ExportTableToPointInTime'].map((name) => ({
      action: `dynamodb:${name}`,
      resource: table,
    })),
  ];
  expect(reads.filter(isAllowed)).toEqual([]);
});
