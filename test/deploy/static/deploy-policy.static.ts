import { expect, test } from '@jest/globals';
import { deedsOf } from '../permissions/of-types.ts';
import { covers, isAllowed, statements } from '../permissions/policy.ts';
import { services, templateOf } from './packaged.ts';

const types = new Set(
  services.flatMap((service) => Object.values(templateOf(service).Resources).map(({ Type }) => Type)),
);

/** What no resource asks for. */
const otherwise: Record<string, string> = {
  'cloudformation:*': 'what the scripts call: test/deploy/deploy-policy.deploy.ts',
  'cognito-idp:ListUserPools': 'to find a user pool that was left behind',
  'ecr:DescribeRepositories': 'Serverless looks for images of its own when it removes a stack',
  'logs:FilterLogEvents': 'logs.sh',
  's3:PutObject': 'to upload artifacts',
  's3:DeleteObject': 'to prune old artifacts, and empty the bucket before it is deleted',
};

test('every type of resource is known, and none that is not there', () => {
  // Warm-ups and the like are settings: what they add is of types that are there anyway.
  expect([...types].sort()).toEqual(Object.keys(deedsOf).sort());
});

test.each([...types].sort())('whoever has the documented policy may deploy %s', (type) => {
  const deeds = deedsOf[type] ?? [];
  expect(deeds.length).toBeGreaterThan(0);
  expect(deeds.filter((deed) => !isAllowed(deed))).toEqual([]);
});

test('nothing is allowed that nothing needs', () => {
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

test('nothing reads what people have stored', () => {
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
