import { expect, test } from '@jest/globals';
import { mappedFunctions, valuesIn } from '@moim/ops';
import { deedsOf, deedsOfWebsockets, untagged } from '../permissions/of-types.ts';
import { covers, isAllowed, isAllowedBy, statements, statementsOf } from '../permissions/policy.ts';
import { services, templateOf } from './packaged.ts';

const types = new Set(
  services.flatMap((service) => Object.values(templateOf(service).Resources).map(({ Type }) => Type)),
);

/** Allowed actions that no resource type needs, with the reason. */
const otherwise: Record<string, string> = {
  'cloudformation:*': 'the scripts call it: test/deploy/deploy-policy.deploy.ts',
  'cognito-idp:ListUserPools': 'finds a retained user pool',
  'logs:FilterLogEvents': 'logs.sh',
  'lambda:InvokeFunction': 'checks that the functions of queues and streams load',
  's3:PutObject': 'uploads artifacts, and the files of the app',
  's3:DeleteObject*':
    'prunes old artifacts and old files of the app, and empties buckets before they are deleted',
  's3:ListBucketVersions': 'empties the deployment bucket before it is deleted',
};

test('permissions are listed for exactly the resource types in the templates', () => {
  // Optional settings such as warm-ups add resources of types that exist anyway.
  // Those of a WebSocket API are in websockets.static.ts.
  const known = [...types].filter((type) => !(type in deedsOfWebsockets));
  expect(known.sort()).toEqual(Object.keys(deedsOf).sort());
});

test.each([...types].sort())('the documented policy allows deploying %s', (type) => {
  const deeds = deedsOf[type] ?? deedsOfWebsockets[type] ?? [];
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

test('the documented policy allows invoking the functions of queues and streams, and no others', () => {
  const all = services.flatMap((service) => {
    const template = templateOf(service);
    const mapped = new Set(mappedFunctions(template).map(({ name }) => name));
    return Object.values(template.Resources)
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(({ Properties }) => String(Properties?.FunctionName))
      .map((name) => ({ name, isMapped: mapped.has(name) }));
  });
  expect(new Set(all.map(({ isMapped }) => isMapped)).size).toBe(2);
  const isAllowedOnProd = isAllowedBy(statementsOf('deploy-policy', 'prod'));
  for (const { name, isMapped } of all)
    for (const qualifier of ['', ':live']) {
      const resource = `arn:aws:lambda:ap-northeast-2:123456789012:function:${name}${qualifier}`;
      expect([name, isAllowedOnProd({ action: 'lambda:InvokeFunction', resource })]).toEqual([
        name,
        isMapped,
      ]);
    }
});

test('the documented policy allows emptying a deployment bucket, with all versions', () => {
  const bucket = 'arn:aws:s3:::moim-users-dev-serverlessdeploymentbucket-abc';
  expect(isAllowed({ action: 's3:ListBucketVersions', resource: bucket })).toBe(true);
  expect(isAllowed({ action: 's3:DeleteObjectVersion', resource: `${bucket}/a` })).toBe(true);
});

test('the documented policy allows uploading and deleting the files of the app, and only deleting its log', () => {
  const object = (bucket: string) => `arn:aws:s3:::${bucket}-123456789012-ap-northeast-2/a`;
  const allowed = (resource: string) =>
    ['GetObject', 'PutObject', 'DeleteObject', 'DeleteObjectVersion'].filter((name) =>
      isAllowed({ action: `s3:${name}`, resource }),
    );
  expect(allowed(object('moim-dev-web'))).toHaveLength(4);
  expect(allowed(object('moim-dev-web-logs'))).toEqual(['DeleteObject', 'DeleteObjectVersion']);
  // The files of a stage that is called dev-web.
  expect(allowed(object('moim-dev-web-files'))).toEqual([]);
});

test('the documented policy allows changes of no other distribution', () => {
  const resource = 'arn:aws:cloudfront::123456789012:distribution/E1ABC';
  const context = { 'aws:ResourceTag/project': 'moim', 'aws:ResourceTag/stage': 'prod' };
  for (const action of ['cloudfront:UpdateDistribution', 'cloudfront:DeleteDistribution'])
    expect([isAllowed({ action, resource }), isAllowed({ action, resource, context })]).toEqual([
      false,
      false,
    ]);
});

test('the documented policy allows no access to stored data', () => {
  const bucket = 'arn:aws:s3:::moim-dev-files-123456789012-ap-northeast-2';
  const table = 'arn:aws:dynamodb:ap-northeast-2:123456789012:table/moim-dev-users';
  const reads = [
    ...['GetObject', 'PutObject', 'DeleteObject', 'DeleteObjectVersion'].map((name) => ({
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

test.each([...types].filter((type) => !untagged.has(type)).sort())(
  'the documented policy allows tagging %s, as stack tags require',
  (type) => {
    const tagging = (deedsOf[type] ?? []).filter(
      ({ action, resource }) =>
        /:(Tag|Put\w*Tagging)/.test(action) || (action === 'apigateway:PUT' && resource.includes('/tags/')),
    );
    expect(tagging.length).toBeGreaterThan(0);
    expect(tagging.filter((deed) => !isAllowed(deed))).toEqual([]);
  },
);

// They have no names of a stage, and no conditions that IAM would apply to all of their actions.
const shared =
  /^(apigateway|cloudformation:(List|Validate)|logs:|lambda:(ListTags|TagResource|UntagResource|ListEvent)|cloudfront:(CreateDistribution|\w+(OriginAccessControl|ResponseHeadersPolicy)(Config)?)$|codedeploy:GetDeploymentConfig|secretsmanager:GetRandomPassword|iam:CreateServiceLinkedRole)/;

test('the policy of another stage allows no change to the stage dev', () => {
  const isAllowedOnProd = isAllowedBy(statementsOf('deploy-policy', 'prod'));
  const deeds = Object.values(deedsOf).flat();
  expect(deeds.filter((deed) => !shared.test(deed.action) && isAllowedOnProd(deed))).toEqual([]);
  const stack = 'arn:aws:cloudformation:ap-northeast-2:123456789012:stack/moim-users-dev/abc';
  expect(
    [isAllowed, isAllowedOnProd].map((is) => is({ action: 'cloudformation:UpdateStack', resource: stack })),
  ).toEqual([true, false]);
});

test('roles cannot be created without the permissions boundary, or passed to anything but Lambda and CodeDeploy', () => {
  const resource = 'arn:aws:iam::123456789012:role/moim-users-dev-ApiRole-ABC';
  const other = { 'iam:PermissionsBoundary': 'arn:aws:iam::123456789012:policy/anything' };
  expect(isAllowed({ action: 'iam:CreateRole', resource })).toBe(false);
  expect(isAllowed({ action: 'iam:PutRolePolicy', resource, context: other })).toBe(false);
  const passed = { 'iam:PassedToService': 'ec2.amazonaws.com' };
  expect(isAllowed({ action: 'iam:PassRole', resource, context: passed })).toBe(false);
});

test('the policy covers the names that CloudFormation cuts', () => {
  const isAllowedThere = isAllowedBy(statementsOf('deploy-policy', 'feature-signup-2', ['notifications']));
  const name = 'moim-notifications-featu';
  expect(
    isAllowedThere({
      action: 's3:PutObject',
      resource: `arn:aws:s3:::${name}-serverlessdeploymentbuck-5k5x3vl0jnxn/serverless/moim-notifications/a.zip`,
    }),
  ).toBe(true);
  expect(
    isAllowedThere({ action: 'iam:GetRole', resource: `arn:aws:iam::123456789012:role/${name}-ApiRole-ABC` }),
  ).toBe(true);
});

test('the policies fit into the limits of IAM', () => {
  const size = (name: 'deploy-policy' | 'permissions-boundary') =>
    JSON.stringify(statementsOf(name, 'a-stage-of-twenty-ch')).length;
  // Of a policy that is part of a role, and of a managed policy.
  expect(size('deploy-policy')).toBeLessThan(10_240);
  expect(size('permissions-boundary')).toBeLessThan(6_144);
});

test('the permissions boundary allows every action of every role in the templates', () => {
  const boundary = statementsOf('permissions-boundary', 'prod');
  const actions = new Set(
    services.flatMap((service) =>
      Object.values(templateOf(service).Resources)
        .filter(({ Type }) => Type === 'AWS::IAM::Role')
        .flatMap(({ Properties }) => [...valuesIn(Properties?.Policies)])
        .flatMap((value) =>
          typeof value === 'object' && value !== null && 'Action' in value ? [...valuesIn(value.Action)] : [],
        )
        .filter((value) => typeof value === 'string'),
    ),
  );
  expect(actions.size).toBeGreaterThan(10);
  const missing = [...actions].filter(
    (action) => !boundary.some(({ Action }) => Action.some((one) => covers(one, action))),
  );
  expect(missing).toEqual([]);
});
