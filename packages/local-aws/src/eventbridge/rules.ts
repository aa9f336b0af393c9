import { isObject, type JsonObject, stringOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';
import { type Input, inputOf } from './input.ts';
import { patternOf } from './pattern.ts';

export interface Target {
  id: string;
  arn: string;
  input: Input;
}

export interface Rule {
  name: string;
  bus: string;
  enabled: boolean;
  pattern: JsonObject;
  matches(event: JsonObject): boolean;
  targets: Map<string, Target>;
}

/** The name of a bus, given as a name or an ARN. */
export const busNameOf = (given: unknown): string => stringOf(given, 'default').split('/').at(-1) ?? '';

function patternIn(given: unknown): JsonObject {
  const pattern = typeof given === 'string' ? JSON.parse(given) : given;
  if (isObject(pattern)) return pattern;
  throw new AwsError(
    'ValidationException',
    'A rule needs an event pattern. Declare schedules as events of functions; the local AWS runs those.',
  );
}

/** Reads a rule from a request or from an AWS::Events::Rule's properties, which have the same names. */
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

export const targetOf = (given: JsonObject): Target => ({
  id: stringOf(given.Id),
  arn: stringOf(given.Arn),
  input: inputOf(given),
});
