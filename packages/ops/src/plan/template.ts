import { readFileSync } from 'node:fs';

/** A value of a CloudFormation template. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One resource of a template. */
export interface Resource {
  Type: string;
  Properties?: { [key: string]: Json };
  [attribute: string]: Json | undefined;
}

/** The sections of a CloudFormation template that the commands read. */
export interface Template {
  Resources: { [id: string]: Resource };
  Outputs?: { [id: string]: { Value: Json; Export?: { Name: Json } } };
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'Resources' in value;
}

/** Parses a template from JSON. */
export function parseTemplate(text: string): Template {
  const value: unknown = JSON.parse(text);
  if (!isTemplate(value)) throw new Error('This is not a CloudFormation template: it has no Resources.');
  return value;
}

/** Reads a template from a file. */
export const readTemplate = (file: string): Template => parseTemplate(readFileSync(file, 'utf8'));

/** Yields a value and every value nested in it. */
export function* valuesIn(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* valuesIn(inner);
}

/**
 * Removes the upload folder, which is named after the time and so differs in every package. Changed code still shows,
 * because a function's version is named after the hash of its artifact.
 */
export function withoutUploadFolder(template: Template): Template {
  const text = JSON.stringify(template, (key, value: unknown) =>
    key === 'S3Key' && typeof value === 'string' ? value.replace(/\/\d+-[^/]+(?=\/[^/]+$)/, '') : value,
  );
  return parseTemplate(text);
}

/**
 * The template without canaries: aliases move to the new version immediately, rather than through CodeDeploy, which stops
 * while an alarm of its deployment group is on.
 */
export function withoutCanaries(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) => {
    if (resource.Type !== 'AWS::Lambda::Alias' || resource.UpdatePolicy === undefined)
      return [id, resource] as const;
    const { UpdatePolicy: _canary, ...rest } = resource;
    return [id, rest] as const;
  });
  return { ...template, Resources: Object.fromEntries(resources) };
}
