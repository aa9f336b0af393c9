import { expect, test } from '@jest/globals';
import type { Statement, Template } from '../template.ts';
import { resourcesOfType } from './resources-of-type.cjs';
import { assignRoles } from './roles.cjs';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const allow = (Action: string | string[], Resource: object | object[]): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const reading = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

const lambda = (FunctionName: string) => ({ Type: 'AWS::Lambda::Function', Properties: { FunctionName } });

const mapping = () => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  DependsOn: ['IamRoleLambdaExecution'],
  Properties: {
    FunctionName: { 'Fn::Join': [':', [arnOf('Work'), 'live']] },
    EventSourceArn: arnOf('Jobs'),
    DestinationConfig: { OnFailure: { Destination: arnOf('Lost') } },
  },
});

/** A packaged template whose shared role has these statements, and these properties. */
function template(Statement: Statement[], properties: object = {}): Template {
  const Policies = [{ PolicyDocument: { Statement } }];
  return {
    Resources: {
      IamRoleLambdaExecution: { Type: 'AWS::IAM::Role', Properties: { ...properties, Policies } },
      Api: lambda('api'),
      Work: lambda('work'),
      Mapping: mapping(),
    },
  };
}

const functions = (permissions: Statement[] = []) => [
  { id: 'Api', prefix: 'Api', permissions: [] },
  { id: 'Work', prefix: 'Work', permissions },
];

const rolesOf = ({ Resources: resources }: Template) => resourcesOfType(resources, 'AWS::IAM::Role');

/** The statements of each role, without those of its logs. */
const allowed = (made: Template): Record<string, Statement[] | undefined> =>
  Object.fromEntries(
    rolesOf(made).map(({ id, properties }) => [
      id,
      properties.Policies[0]?.PolicyDocument.Statement.slice(1),
    ]),
  );

test('only the function that a queue calls may read the queue and send to its on-failure destination', () => {
  const send = allow(['sqs:ListQueues', 'sqs:SendMessage'], [arnOf('Lost')]);
  const made = template([allow(reading, [arnOf('Jobs')]), send]);
  assignRoles(made, functions());
  expect(allowed(made)).toEqual({
    ApiRole: [],
    WorkRole: [allow(reading, [arnOf('Jobs')]), allow(['sqs:SendMessage'], [arnOf('Lost')])],
  });
  expect(made.Resources.Mapping?.DependsOn).toEqual(['WorkRole']);
});

test('only the function that has permissions gets them', () => {
  const own = allow('dynamodb:PutItem', arnOf('Table'));
  const made = template([allow(reading, [arnOf('Jobs')])]);
  assignRoles(made, functions([own]));
  expect(allowed(made)).toEqual({ ApiRole: [], WorkRole: [allow(reading, [arnOf('Jobs')]), own] });
});

test.each([
  ['an action that no function is known to need', allow('dynamodb:GetItem', arnOf('Table'))],
  ['sending to a queue that is not a destination', allow('sqs:SendMessage', [arnOf('Jobs')])],
])('a grant of Serverless for %s is refused, instead of given to all functions', (_what, statement) => {
  expect(() => assignRoles(template([statement]), functions())).toThrow('to all functions of the service');
});

test('each role keeps the permissions boundary of the shared role', () => {
  const PermissionsBoundary = { 'Fn::ImportValue': 'boundary' };
  const made = template([], { PermissionsBoundary });
  assignRoles(made, functions());
  expect(rolesOf(made).map(({ properties }) => properties.PermissionsBoundary)).toEqual([
    PermissionsBoundary,
    PermissionsBoundary,
  ]);
});

test('managing the connections of all APIs is granted to no function that does not ask for it', () => {
  const all = allow('execute-api:ManageConnections', [
    { 'Fn::Sub': 'arn:aws:execute-api:*:*:*/@connections/*' },
  ]);
  const own = allow('execute-api:ManageConnections', { 'Fn::Sub': 'arn:aws:execute-api:one' });
  const made = template([all]);
  assignRoles(made, functions([own]));
  expect(allowed(made)).toEqual({ ApiRole: [], WorkRole: [own] });
});
