// @ts-check
'use strict';

const { isDeepStrictEqual } = require('node:util');
const { eventSourcesOf } = require('./event-sources.cjs');
const { isOfType } = require('./resources-of-type.cjs');
/** @import { PropertiesByType, Statement, Template, Value } from '../template.ts' */
/** @import { EventSources } from './event-sources.cjs' */

/** The logical id of the one role that Serverless makes for all functions of a service. */
const sharedRole = 'IamRoleLambdaExecution';

/** @template T @param {T | T[] | undefined} value @returns {T[]} */
const asList = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** @param {Value} value @returns {Value[]} */
const asArns = (value) => (Array.isArray(value) ? value : [value]);

/** @param {RegExp[]} patterns */
const hasOnly =
  (...patterns) =>
  (/** @type {Statement} */ { Action }) =>
    asList(Action).every((action) => patterns.some((pattern) => pattern.test(action)));
const isLogging = hasOnly(/^logs:/);
const isTracing = hasOnly(/^xray:/);
const isReading = hasOnly(
  /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/,
  /^dynamodb:(GetRecords|GetShardIterator|DescribeStream|ListStreams)$/,
);
// Serverless grants this for all APIs of the account. A function that posts to connections has it in its `permissions`.
const isManagingConnections = hasOnly(/^execute-api:ManageConnections$/);
const isSending = hasOnly(/^sqs:(SendMessage|ListQueues)$/, /^sns:Publish$/);

/**
 * Write access to the streams of the function's log group. The stack makes the group itself.
 *
 * @param {string} functionName
 * @returns {Statement}
 */
const loggingStatement = (functionName) => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: {
    'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName}:*`,
  },
});

/** @param {Value[]} arns */
const isAmong = (arns) => (/** @type {Value} */ arn) => arns.some((one) => isDeepStrictEqual(one, arn));

/**
 * A statement narrowed to some of its resources: none or one.
 *
 * @param {Statement} statement
 * @param {Value[]} arns
 * @returns {Statement[]}
 */
function narrowed({ Effect, Action, Resource }, arns) {
  const resources = asArns(Resource).filter(isAmong(arns));
  // Serverless grants sqs:ListQueues with sqs:SendMessage, but sending needs no list.
  const actions = asList(Action).filter((action) => action !== 'sqs:ListQueues');
  return resources.length === 0 ? [] : [{ Effect, Action: actions, Resource: resources }];
}

/**
 * The statements that Serverless puts into the shared role, sorted by purpose. Throws for one whose function is not
 * known, rather than grant it to all or drop it.
 *
 * @param {Statement[]} statements
 * @param {EventSources[]} calls
 */
function sortStatements(statements, calls) {
  const sources = calls.flatMap((call) => call.sources);
  const destinations = calls.flatMap((call) => call.destinations);
  /** @param {Statement} statement @param {Value[]} arns */
  const isAbout = ({ Resource }, arns) => asArns(Resource).every(isAmong(arns));
  const tracing = statements.filter(isTracing);
  const reading = statements.filter((one) => isReading(one) && isAbout(one, sources));
  const sending = statements.filter((one) => isSending(one) && isAbout(one, destinations));
  const dropped = statements.filter((one) => isLogging(one) || isManagingConnections(one));
  const sorted = new Set([...dropped, ...tracing, ...reading, ...sending]);
  const unsorted = statements.find((statement) => !sorted.has(statement));
  if (unsorted !== undefined) {
    throw new Error(
      `Serverless grants ${asList(unsorted.Action).join(', ')} to all functions of the service, and src/augment-template/roles.cjs does not know which function needs it. Add the case there.`,
    );
  }
  return { tracing, reading, sending };
}

/**
 * Replaces the role that all functions of a service share by one role for each function. A function may do what its
 * `permissions` say, write its logs and traces, and use its event sources.
 *
 * @param {Template} template
 * @param {{ id: string, prefix: string, permissions: Statement[] }[]} functions
 */
function assignRoles({ Resources: resources }, functions) {
  const role = resources[sharedRole];
  if (!isOfType(role, 'AWS::IAM::Role')) return;
  const { AssumeRolePolicyDocument, ManagedPolicyArns, PermissionsBoundary, Policies, Tags } =
    role.Properties;
  const calls = functions.map(({ id }) => eventSourcesOf(resources, id));
  const granted = sortStatements(
    Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    calls,
  );
  for (const [index, { id, prefix, permissions }] of functions.entries()) {
    const lambda = resources[id];
    const call = calls[index];
    if (!isOfType(lambda, 'AWS::Lambda::Function') || call === undefined) continue;
    const roleId = `${prefix}Role`;
    const { FunctionName } = lambda.Properties;
    const Statement = [
      loggingStatement(FunctionName),
      ...granted.tracing,
      ...granted.reading.flatMap((statement) => narrowed(statement, call.sources)),
      ...granted.sending.flatMap((statement) => narrowed(statement, call.destinations)),
      ...permissions,
    ];
    const PolicyDocument = { Version: '2012-10-17', Statement };
    /** @type {PropertiesByType['AWS::IAM::Role']} */
    const Properties = {
      ...(AssumeRolePolicyDocument && { AssumeRolePolicyDocument }),
      ...(Tags && { Tags }),
      ...(PermissionsBoundary && { PermissionsBoundary }),
      ...(ManagedPolicyArns && { ManagedPolicyArns }),
      Policies: [{ PolicyName: FunctionName, PolicyDocument }],
    };
    resources[roleId] = { Type: 'AWS::IAM::Role', Properties };
    lambda.Properties.Role = { 'Fn::GetAtt': [roleId, 'Arn'] };
    for (const mapping of call.mappings) {
      mapping.DependsOn = asList(mapping.DependsOn).map((one) => (one === sharedRole ? roleId : one));
    }
  }
  delete resources[sharedRole];
}

module.exports = { assignRoles };
