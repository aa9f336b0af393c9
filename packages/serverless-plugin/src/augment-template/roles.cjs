'use strict';

const { isDeepStrictEqual } = require('node:util');
const { sourcesOf } = require('./sources-of.cjs');

const shared = 'IamRoleLambdaExecution';
const list = (value) => (Array.isArray(value) ? value : [value]);
const isAbout =
  (...patterns) =>
  ({ Action }) =>
    list(Action).every((action) => patterns.some((pattern) => pattern.test(action)));
const isLogs = isAbout(/^logs:/);
const isTracing = isAbout(/^xray:/);
const isReading = isAbout(
  /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/,
  /^dynamodb:(GetRecords|GetShardIterator|DescribeStream|ListStreams)$/,
);
const isTelling = isAbout(/^sqs:(SendMessage|ListQueues)$/, /^sns:Publish$/);

/** To write to the streams of its own log group; the group itself is made by the stack. */
const logging = (functionName) => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: {
    'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName}:*`,
  },
});

const isAmong = (arns) => (arn) => arns.some((one) => isDeepStrictEqual(one, arn));

/** The part of a statement that is about some of these. */
function partAbout(arns, { Effect, Action, Resource }) {
  const mine = list(Resource).filter(isAmong(arns));
  // Listing queues is no part of sending to one, though Serverless thinks so.
  const actions = list(Action).filter((action) => action !== 'sqs:ListQueues');
  return mine.length === 0 ? [] : [{ Effect, Action: actions, Resource: mine }];
}

/** Sorts the statements of the shared role: what is for Lambda's own hand, and what the service says itself. */
function sortOut(role, calls) {
  const all = role.Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const isOnly = (is, arns) => (statement) => is(statement) && list(statement.Resource).every(isAmong(arns));
  const isRead = isOnly(
    isReading,
    calls.flatMap(({ read }) => read),
  );
  const isTold = isOnly(
    isTelling,
    calls.flatMap(({ told }) => told),
  );
  return {
    tracing: all.filter(isTracing),
    reading: all.filter(isRead),
    telling: all.filter(isTold),
    own: all.filter((statement) => ![isLogs, isTracing, isRead, isTold].some((is) => is(statement))),
  };
}

/**
 * Puts a role for each function in the place of the one that Serverless lets all functions of a service share.
 * A function without `permissions` of its own may do what `provider.iam` says.
 */
function giveRoles({ Resources: resources }, functions) {
  const role = resources[shared];
  if (role === undefined) return;
  const calls = new Map(functions.map(({ id }) => [id, sourcesOf(resources, id)]));
  const statements = sortOut(role, [...calls.values()]);
  for (const { id, prefix, permissions } of functions) {
    const roleId = `${prefix}Role`;
    const { Properties: lambda } = resources[id];
    const { mappings, read, told } = calls.get(id);
    const Statement = [
      logging(lambda.FunctionName),
      ...statements.tracing,
      ...statements.reading.flatMap((statement) => partAbout(read, statement)),
      ...statements.telling.flatMap((statement) => partAbout(told, statement)),
      ...(permissions ?? statements.own),
    ];
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
    for (const mapping of mappings) {
      mapping.DependsOn = list(mapping.DependsOn).map((one) => (one === shared ? roleId : one));
    }
  }
  delete resources[shared];
}

module.exports = { giveRoles };
