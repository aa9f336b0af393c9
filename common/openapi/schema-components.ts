import * as z from 'zod';
import type { JsonSchema } from './json-schema.ts';
import { withPortablePatterns } from './portable-pattern.ts';

/** Turns zod schemas into JSON Schemas, and collects those with an `id` as components of that name. */
export interface SchemaComponents {
  /** The JSON Schema of what callers send (`input`) or receive (`output`); a `$ref` if the schema has an `id`. */
  schemaOf: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;
  /** All components collected so far, by name. */
  all: () => Record<string, JsonSchema>;
}

const componentPath = '#/components/schemas/';

/** Makes an empty collection. Its `schemaOf` throws an Error if two different schemas have the same `id`. */
export function schemaComponents(): SchemaComponents {
  const components = new Map<string, JsonSchema>();

  function add(name: string, schema: JsonSchema): void {
    const known = components.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two different schemas have the id "${name}". Give one of them another id in .meta().`);
    }
    components.set(name, schema);
  }

  return {
    schemaOf: (schema, io) => {
      // Wrapped as a property, because only a nested schema with an id becomes a reference.
      const wrapper = z.toJSONSchema(z.strictObject({ wrapped: schema }), {
        io,
        target: 'draft-2020-12',
        override: ({ zodSchema, jsonSchema }) => {
          removeSafeIntegerBounds(jsonSchema);
          restoreExamples(zodSchema, jsonSchema);
        },
      });
      const { $defs: definitions = {}, properties } = wrapper;
      for (const [name, { id: _, ...definition }] of Object.entries(definitions)) {
        add(name, componentSchema(definition));
      }
      return componentSchema(properties?.wrapped);
    },
    all: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Removes the bounds that every JSON integer has. */
function removeSafeIntegerBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Restores examples, which zod omits from the input of a schema with transforms. */
function restoreExamples(schema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const { examples } = z.globalRegistry.get(schema) ?? {};
  if (examples !== undefined) jsonSchema.examples = examples;
}

function componentSchema(schema: unknown): JsonSchema {
  return withPortablePatterns(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${componentPath}`)),
  );
}
