'use strict';

const { isDeepStrictEqual } = require('node:util');

const shared = 'IamRoleLambdaExecution';
const list = (value) => (Array.isArray(value) ? value : [value]);
const isAbout = (prefix) => (statement) =>
  list(statement.Action).every((action) => action.startsWith(prefix));
const isLogs = isAbout('logs:');
const isTracing = isAbout('xray:');
const isReceiving = (statement) =>
  list(statement.Action).some((action) => /^sqs:ReceiveMessage$|^dynamodb:GetRecords$/.test(action));

/** To write to the streams of its own log group; the group itself is made by the stack. */
const logging = (functionName) => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: {
    'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName}:*`,
  },
});

/** The part of a shared statement that is about the queues and streams that this function receives from. */
function receivingFrom(sources, statement) {
  const Resource = list(statement.Resource).filter((resource) =>
    sources.some((source) => isDeepStrictEqual(source, resource)),
  );
  return Resource.length === 0 ? [] : [{ ...statement, Resource }];
}

function statementsOf(all, { permissions }, functionName, sources) {
  const receiving = all.filter(isReceiving).flatMap((statement) => receivingFrom(sources, statement));
  const ofService = all.filter((statement) => ![isLogs, isTracing, isReceiving].some((is) => is(statement)));
  return [logging(functionName), ...all.filter(isTracing), ...receiving, ...(permissions ?? ofService)];
}

/**
 * Puts a role for each function in the place of the one that Serverless lets all functions of a service share.
 * A function without `permissions` of its own may do what `provider.iam` says.
 */
function giveRoles({ Resources: resources }, functions) {
  const role = resources[shared];
  if (role === undefined) return;
  const all = role.Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const mappings = Object.values(resources).filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping');
  for (const { id, roleId, ...own } of functions) {
    const { Properties: lambda } = resources[id];
    const mine = mappings.filter(({ Properties }) =>
      JSON.stringify(Properties.FunctionName).includes(`"${id}"`),
    );
    const sources = mine.map(({ Properties }) => Properties.EventSourceArn);
    const Statement = statementsOf(all, own, lambda.FunctionName, sources);
    const PolicyDocument = { Version: '2012-10-17', Statement };
    const { AssumeRolePolicyDocument, Tags } = role.Properties;
    resources[roleId] = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument,
        ...(Tags && { Tags }),
        Policies: [{ PolicyName: lambda.FunctionName, PolicyDocument }],
      },
    };
    lambda.Role = { 'Fn::GetAtt': [roleId, 'Arn'] };
    for (const mapping of mine) {
      mapping.DependsOn = list(mapping.DependsOn).map((one) => (one === shared ? roleId : one));
    }
  }
  delete resources[shared];
}

module.exports = { giveRoles };
