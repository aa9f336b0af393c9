import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Template, valuesIn } from '@moim/ops';
import { type Fault, ofType, type Rule } from './rule.ts';

/** Which alarms a resource must have, by what their logical ids end in after its own. */
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

/** Indexes are turned away by themselves, and their tables' alarms do not hear of it. */
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

/** Functions that streams call, and what they need beside. */
const missingAges = (template: Template): Fault[] =>
  ofType(template, 'AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => Properties?.StartingPosition !== undefined)
    .flatMap(([, { Properties }]) => [...valuesIn(Properties?.FunctionName)])
    .filter((value) => typeof value === 'string' && template.Resources[value] !== undefined)
    .map((value) => String(value))
    .filter((resource) => template.Resources[`${resource}IteratorAgeAlarm`] === undefined)
    .map((resource) => ({ resource, message: 'reads a stream, and nobody hears when it is late' }));

/** Functions that answer requests, and what they need beside: their own answers 5xx are no errors of theirs. */
const missingOfAnswers = (template: Template): Fault[] =>
  ofType(template, 'AWS::ApiGatewayV2::Integration')
    .flatMap(([, { Properties }]) => [...valuesIn(Properties?.IntegrationUri)])
    .flatMap((value) =>
      typeof value === 'string' && template.Resources[value]?.Type === 'AWS::Lambda::Function' ? [value] : [],
    )
    .filter((resource) => template.Resources[`${resource}ServerErrorsAlarm`] === undefined)
    .map((resource) => ({ resource, message: 'answers 5xx, and nobody hears of it' }));

/** Whatever can fail has its alarms; an alarm tells somebody, and its runbook is there. */
export const alarms: Rule = (template): Fault[] => [
  ...missingAlarms(template),
  ...missingOfIndexes(template),
  ...missingAges(template),
  ...missingOfAnswers(template),
  ...ofType(template, 'AWS::CloudWatch::Alarm').flatMap(([resource, { Properties }]) => {
    const runbook = /docs\/runbooks\/[\w-]+\.md$/.exec(String(Properties?.AlarmDescription))?.[0];
    const faults = [
      ...(Array.isArray(Properties?.AlarmActions) ? [] : ['tells nobody']),
      ...(Properties?.TreatMissingData === undefined ? ['does not say what missing data means'] : []),
      ...(runbook !== undefined && existsSync(join(root, runbook)) ? [] : ['has no runbook']),
    ];
    return faults.map((message) => ({ resource, message }));
  }),
];
