import type * as z from 'zod';
import type { JsonSchema } from './json-schema.ts';

/** An id, as operations return and accept them. */
export const exampleId = '01JD8Q7C3M5R9T2V4X6Z8B0N1P';

const examplesByFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00.000Z',
  email: 'mina@example.com',
  ulid: exampleId,
  uri: 'https://example.com/',
  uuid: '5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84',
};

/**
 * The example of a body or of parameters: the first of the schema's own `examples`, or one composed of the examples
 * of its fields. Throws an Error if the schema does not accept it.
 *
 * @param components - the schemas that `$ref`s point to, by name
 */
export function exampleOf(
  schema: z.ZodType,
  jsonSchema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
): unknown {
  const example = compose(jsonSchema, components, '');
  const { error } = schema.safeParse(example);
  if (!error) return example;
  const [issue] = error.issues;
  throw new Error(
    `The schema refuses its example, at "${issue?.path.join('.')}": ${issue?.message}. Give it a valid one: .meta({ examples: […] })`,
  );
}

function compose(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  name: string,
): unknown {
  const { $ref, examples, type, format, properties, items } = schema;
  if (typeof $ref === 'string')
    return compose(components[$ref.split('/').at(-1) ?? ''] ?? {}, components, name);
  if (Array.isArray(examples)) return examples[0];
  for (const keyword of ['const', 'default']) if (keyword in schema) return schema[keyword];
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [alternative] = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  if (isSchema(alternative)) return compose(alternative, components, name);
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isSchema(properties) ? properties : {}).map(([key, property]) => [
          key,
          compose(isSchema(property) ? property : {}, components, key),
        ]),
      );
    case 'array':
      return isSchema(items) ? [compose(items, components, name.replace(/s$/, ''))] : [];
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'string':
      return textExample(typeof format === 'string' ? format : '', name);
    default:
      return {};
  }
}

function textExample(format: string, name: string): string {
  if (format in examplesByFormat) return examplesByFormat[format] ?? '';
  return /Id$/.test(name) ? exampleId : name || 'text';
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
