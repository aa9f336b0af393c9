import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

const { giveRoles }: { giveRoles(template: { Resources: object }, functions: object[]): void } =
  createRequire(import.meta.url)('./roles.cjs');

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const allow = (Action: string | string[], Resource: object | object[]) => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const reading = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

const lambda = (FunctionName: string) => ({ Type: 'AWS::Lambda::Function', Properties: { FunctionName } });

function template(...Statement: object[]) {
  const PolicyDocument = { Statement };
  return {
    Resources: {
      IamRoleLambdaExecution: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument }] } },
      Api: lambda('api'),
      Work: lambda('work'),
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        DependsOn: ['IamRoleLambdaExecution'],
        Properties: {
          FunctionName: { 'Fn::Join': [':', [arnOf('Work'), 'live']] },
          EventSourceArn: arnOf('Jobs'),
          DestinationConfig: { OnFailure: { Destination: arnOf('Lost') } },
        },
      },
    },
  };
}

const functions = (permissions?: object[]) => [
  { id: 'Api', prefix: 'Api' },
  { id: 'Work', prefix: 'Work', permissions },
];

/** What each role allows, the logs left out. */
function allowed(made: { Resources: object }): Record<string, object[]> {
  const roles = Object.entries(made.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  return Object.fromEntries(
    roles.map(([id, { Properties }]) => [id, Properties.Policies[0].PolicyDocument.Statement.slice(1)]),
  );
}

test('what Serverless grants for a queue goes to the function that it calls, and what a service says to all', () => {
  const say = allow('dynamodb:GetItem', arnOf('Table'));
  const tell = allow(['sqs:ListQueues', 'sqs:SendMessage'], [arnOf('Lost')]);
  const made = template(allow(reading, [arnOf('Jobs')]), tell, say);
  giveRoles(made, functions());
  expect(allowed(made)).toEqual({
    ApiRole: [say],
    WorkRole: [allow(reading, [arnOf('Jobs')]), allow(['sqs:SendMessage'], [arnOf('Lost')]), say],
  });
  expect(made.Resources.Mapping.DependsOn).toEqual(['WorkRole']);
});

test('a function with permissions has none of the service’s, and sending to the queue stays with who says so', () => {
  const send = allow('sqs:SendMessage', [arnOf('Jobs')]);
  const own = allow('dynamodb:PutItem', arnOf('Table'));
  const made = template(allow(reading, [arnOf('Jobs')]), send);
  giveRoles(made, functions([own]));
  expect(allowed(made)).toEqual({ ApiRole: [send], WorkRole: [allow(reading, [arnOf('Jobs')]), own] });
});
