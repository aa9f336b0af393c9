import { AwsError } from '../aws-json-server.ts';
import { isObject, type JsonObject, objectOf, stringOf } from '../config/json.ts';
import { patternOf } from './pattern.ts';

export interface Target {
  id: string;
  arn: string;
  /** A part of the event that is sent instead of the whole, such as `$.detail`. */
  inputPath?: string;
  /** A text that is sent instead of the event. */
  input?: string;
}

export interface Rule {
  name: string;
  bus: string;
  enabled: boolean;
  pattern: JsonObject;
  matches(event: JsonObject): boolean;
  targets: Map<string, Target>;
}

/** The last part of a bus's ARN, or its name. */
export const busNameOf = (given: unknown): string => stringOf(given, 'default').split('/').at(-1) ?? '';

function patternIn(given: unknown): JsonObject {
  const pattern = typeof given === 'string' ? JSON.parse(given) : given;
  if (isObject(pattern)) return pattern;
  throw new AwsError(
    'ValidationException',
    'A rule without an event pattern: schedules belong to functions here.',
  );
}

/** A rule out of a request or out of an AWS::Events::Rule's properties: they have the same names. */
export function ruleOf(given: JsonObject, name: string): Rule {
  const pattern = patternIn(given.EventPattern);
  return {
    name,
    bus: busNameOf(given.EventBusName),
    enabled: given.State !== 'DISABLED',
    pattern,
    matches: patternOf(pattern),
    targets: new Map(),
  };
}

export function targetOf(given: JsonObject): Target {
  if (given.InputTransformer !== undefined) {
    throw new AwsError('ValidationException', 'InputTransformer is not known locally.');
  }
  return {
    id: stringOf(given.Id),
    arn: stringOf(given.Arn),
    ...(typeof given.InputPath === 'string' && { inputPath: given.InputPath }),
    ...(typeof given.Input === 'string' && { input: given.Input }),
  };
}

/** What a target is sent of an event. */
export function inputFor({ input, inputPath = '$' }: Target, event: JsonObject): string {
  if (input !== undefined) return input;
  const names = inputPath
    .replace(/^\$\.?/, '')
    .split('.')
    .filter((name) => name !== '');
  let part: unknown = event;
  for (const name of names) part = objectOf(part)[name];
  return JSON.stringify(part ?? null);
}
