import { describe, expect, test } from '@jest/globals';
import { changesBetween, losingData } from '@moim/ops';
import { canaryFaults } from './faults/canaries.ts';
import { properties, type SeededFault } from './faults/fault.ts';
import { metricFaults } from './faults/metrics.ts';
import { webFaults } from './faults/web.ts';
import { templateOf } from './packaged.ts';
import { rules } from './rules/index.ts';

/** Faults seeded into a packaged template, each with the rule that must find it. */
const faults: SeededFault[] = [
  ...canaryFaults,
  ...metricFaults,
  [
    'an action *',
    'wildcards',
    (template) => {
      const statement = { Effect: 'Allow', Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:::table/users' };
      properties(template, 'AWS::IAM::Role').Policies = [{ PolicyDocument: { Statement: [statement] } }];
    },
  ],
  [
    'a resource *',
    'wildcards',
    (template) => {
      const statement = {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: { 'Fn::Sub': 'arn:aws:s3:::photos/*' },
      };
      properties(template, 'AWS::IAM::Role').Policies = [{ PolicyDocument: { Statement: [statement] } }];
    },
  ],
  [
    'an open route',
    'routes',
    (template) => {
      const route = Object.values(template.Resources).find(
        ({ Properties }) => Properties?.RouteKey === 'GET /v1/users/me',
      );
      if (route?.Properties) route.Properties.AuthorizationType = 'NONE';
    },
  ],
  [
    'a route that openapi.json does not have',
    'routes',
    (template) => {
      properties(template, 'AWS::ApiGatewayV2::Route').RouteKey = 'GET /v1/users/secret';
    },
  ],
  [
    'a secret in the environment',
    'secrets',
    (template) => {
      properties(template, 'AWS::Lambda::Function').Environment = {
        Variables: { STRIPE_API_KEY: 'sk_live_1' },
      };
    },
  ],
  [
    'an access key in the environment under an inconspicuous name',
    'secrets',
    (template) => {
      const value = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
      properties(template, 'AWS::Lambda::Function').Environment = { Variables: { UPLOADER: value } };
    },
  ],
  [
    'a consumed queue without a dead-letter queue',
    'deadLetters',
    (template) => {
      template.Resources.Queue = { Type: 'AWS::SQS::Queue', Properties: {} };
      template.Resources.Mapping = {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
      };
    },
  ],
  [
    'a stream without an on-failure destination',
    'deadLetters',
    (template) => {
      template.Resources.Mapping = {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { StartingPosition: 'TRIM_HORIZON' },
      };
    },
  ],
  [
    'a permission for an entire AWS service',
    'sources',
    (template) => {
      delete properties(template, 'AWS::Lambda::Permission').SourceArn;
    },
  ],
  [
    'a function without an error alarm',
    'alarms',
    (template) => {
      delete template.Resources.ApiLambdaFunctionErrorsAlarm;
    },
  ],
  [
    'a stream consumer without an iterator-age alarm',
    'alarms',
    (template) => {
      delete template.Resources.PublishLambdaFunctionIteratorAgeAlarm;
    },
  ],
  [
    'a dead-letter queue without an alarm',
    'alarms',
    (template) => {
      delete template.Resources.UsersUnpublishedAlarm;
    },
  ],
  [
    'an alarm without an action',
    'alarms',
    (template) => {
      delete properties(template, 'AWS::CloudWatch::Alarm').AlarmActions;
    },
  ],
  [
    'two functions in one role',
    'roles',
    (template) => {
      template.Resources.OtherFunction = structuredClone(
        template.Resources.ApiLambdaFunction ?? { Type: 'none' },
      );
    },
  ],
  [
    'a log group that keeps everything',
    'logGroups',
    (template) => {
      delete properties(template, 'AWS::Logs::LogGroup').RetentionInDays;
    },
  ],
];

describe('the rules find a seeded fault', () => {
  test.each(faults)('%s: %s', (_fault, rule, spoil) => {
    const template = templateOf('users');
    expect(rules[rule]?.(template, 'users')).toEqual([]);
    spoil(template);
    expect(rules[rule]?.(template, 'users')).not.toEqual([]);
  });

  test.each(webFaults)('web: %s: %s', (_fault, rule, spoil) => {
    const template = templateOf('web');
    expect(rules[rule]?.(template, 'web')).toEqual([]);
    spoil(template);
    expect(rules[rule]?.(template, 'web')).not.toEqual([]);
  });

  test('a changed key schema shows as a replaced table', () => {
    const template = templateOf('users');
    properties(template, 'AWS::DynamoDB::Table').KeySchema = [{ AttributeName: 'other', KeyType: 'HASH' }];
    expect(losingData(changesBetween(templateOf('users'), template))).toMatchObject([
      { id: 'UsersTable', effect: 'replaced' },
    ]);
  });
});
