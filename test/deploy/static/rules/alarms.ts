import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Template, valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

/** The alarms that each resource type must have, as suffixes of its logical id. */
const needed: Record<string, string[]> = {
  'AWS::Lambda::Function': ['ErrorsAlarm', 'DurationAlarm', 'ThrottlesAlarm'],
  'AWS::DynamoDB::Table': ['ReadThrottlesAlarm', 'WriteThrottlesAlarm', 'SystemErrorsAlarm'],
  'AWS::SQS::Queue': ['Alarm'],
  'AWS::ApiGatewayV2::Api': ['ErrorsAlarm', 'LatencyAlarm'],
};

const root = join(import.meta.dirname, '../../../..');

const missingAlarms = (template: Template): Fault[] =>
  Object.entries(needed).flatMap(([type, endings]) =>
    ofType(template, type).flatMap(([resource]) =>
      endings
        .filter((ending) => template.Resources[`${resource}${ending}`]?.Type !== 'AWS::CloudWatch::Alarm')
        .map((ending) => ({ resource, message: `has no alarm ${resource}${ending}` })),
    ),
  );

/** Indexes need alarms of their own, because CloudWatch counts their throttles separately from the table's. */
const missingOfIndexes = (template: Template): Fault[] =>
  ofType(template, 'AWS::DynamoDB::Table').flatMap(([resource, { Properties }]) =>
    [...valuesIn(Properties?.GlobalSecondaryIndexes)]
      .flatMap((one) =>
        typeof one === 'object' && one !== null && 'IndexName' in one ? [String(one.IndexName)] : [],
      )
      .flatMap((name) =>
        ['Read', 'Write'].map((kind) => `${resource}${name[0]?.toUpperCase()}${name.slice(1)}${kind}`),
      )
      .filter((prefix) => template.Resources[`${prefix}ThrottlesAlarm`]?.Type !== 'AWS::CloudWatch::Alarm')
      .map((prefix) => ({ resource, message: `has no alarm ${prefix}ThrottlesAlarm` })),
  );

/** Stream consumers and the additional alarm that they need. */
const missingAges = (template: Template): Fault[] =>
  ofType(template, 'AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => Properties?.StartingPosition !== undefined)
    .flatMap(([, { Properties }]) => [...valuesIn(Properties?.FunctionName)])
    .filter((value) => typeof value === 'string' && template.Resources[value] !== undefined)
    .map((value) => String(value))
    .filter((resource) => template.Resources[`${resource}IteratorAgeAlarm`] === undefined)
    .map((resource) => ({ resource, message: 'reads a stream but has no iterator-age alarm' }));

/** API functions and the additional alarm that they need: Lambda does not count a 5xx response as an error. */
const missingOfAnswers = (template: Template): Fault[] =>
  ofType(template, 'AWS::ApiGatewayV2::Integration')
    .flatMap(([, { Properties }]) => [...valuesIn(Properties?.IntegrationUri)])
    .flatMap((value) =>
      typeof value === 'string' && template.Resources[value]?.Type === 'AWS::Lambda::Function' ? [value] : [],
    )
    .filter((resource) => template.Resources[`${resource}ServerErrorsAlarm`] === undefined)
    .map((resource) => ({ resource, message: 'can return 5xx but has no alarm for it' }));

/** Every resource that can fail has its alarms; every alarm has an action and an existing runbook. */
export const alarms: Rule = (template): Fault[] => [
  ...missingAlarms(template),
  ...missingOfIndexes(template),
  ...missingAges(template),
  ...missingOfAnswers(template),
  ...ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([resource, { Properties }]) => {
    const runbook = /docs\/runbooks\/[\w-]+\.md$/.exec(String(Properties?.AlarmDescription))?.[0];
    const faults = [
      ...(Array.isArray(Properties?.AlarmActions) ? [] : ['has no action']),
      ...(Properties?.TreatMissingData === undefined ? ['does not say what missing data means'] : []),
      ...(runbook !== undefined && existsSync(join(root, runbook)) ? [] : ['has no runbook']),
    ];
    return faults.map((message) => ({ resource, message }));
  }),
];
