import { isObject, type Json, type JsonObject, stringOf } from '../core/json.ts';
import { AwsError } from '../protocols/aws-json-server.ts';

/** The input of a target: a part of the event, a constant, or a transformed text. */
export interface Input {
  /** A part of the event, such as `$.detail`. */
  readonly path?: string;
  readonly text?: string;
  readonly transformer?: Transformer;
}

interface Transformer {
  /** Paths into the event, by variable name. */
  readonly paths: Readonly<Record<string, string>>;
  /** Text with `<variable>` placeholders. */
  readonly template: string;
}

/** Reads `Input`, `InputPath` and `InputTransformer` of a target. */
export function inputOf({ Input, InputPath, InputTransformer }: JsonObject): Input {
  return {
    ...(typeof InputPath === 'string' && { path: InputPath }),
    ...(typeof Input === 'string' && { text: Input }),
    ...(isObject(InputTransformer) && { transformer: transformerOf(InputTransformer) }),
  };
}

function transformerOf({ InputPathsMap, InputTemplate }: JsonObject): Transformer {
  const template = stringOf(InputTemplate);
  const given = Object.entries(isObject(InputPathsMap) ? InputPathsMap : {});
  const paths = Object.fromEntries(given.map(([name, path]) => [name, stringOf(path)]));
  for (const [, name = ''] of template.matchAll(variable)) {
    if (Object.hasOwn(paths, name) || name.startsWith('aws.events.')) continue;
    throw new AwsError('ValidationException', `Invalid InputTemplate: <${name}> is not in InputPathsMap.`);
  }
  return { template, paths };
}

const variable = /<([\w.-]+)>/g;

/**
 * Builds the text that a target receives.
 *
 * @param rule name and ARN of the rule, for templates that use them
 */
export function inputFor(input: Input, event: JsonObject, rule: { name: string; arn: string }): string {
  if (input.text !== undefined) return input.text;
  if (input.transformer) return transformed(input.transformer, event, rule);
  return JSON.stringify(partOf(event, input.path ?? '$') ?? null);
}

/** The value at a path such as `$.detail.items[0].name`. */
function partOf(event: JsonObject, path: string): Json | undefined {
  const steps = [...path.replace(/^\$/, '').matchAll(/\.?([^.[\]]+)|\[(\d+)\]|\['([^']+)'\]/g)];
  return steps.reduce<Json | undefined>((part, [, name, index, quoted]) => {
    const key = quoted ?? name;
    if (Array.isArray(part)) return part[Number(index)];
    return isObject(part) && key !== undefined && Object.hasOwn(part, key) ? part[key] : undefined;
  }, event);
}

function transformed(
  { paths, template }: Transformer,
  event: JsonObject,
  rule: { name: string; arn: string },
): string {
  const known: JsonObject = {
    'aws.events.rule-name': rule.name,
    'aws.events.rule-arn': rule.arn,
    'aws.events.event.ingestion-time': event.time ?? null,
    'aws.events.event': Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'detail')),
    'aws.events.event.json': event,
  };
  const partNamed = (name: string): Json | undefined => known[name] ?? partOf(event, paths[name] ?? '');
  return template.replace(variable, (_match, name: string, at: number) => {
    const value = partNamed(name);
    if (!isInText(template, at)) return JSON.stringify(value ?? null);
    const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
    return JSON.stringify(text).slice(1, -1);
  });
}

/** Whether a position in a template is inside a quoted string, where values are inserted without quotes. */
const isInText = (template: string, at: number): boolean =>
  (template.slice(0, at).replace(/\\./g, '').split('"').length - 1) % 2 === 1;
