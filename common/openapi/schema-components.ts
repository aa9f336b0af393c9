import * as z from 'zod';

/** A JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/** Turns zod schemas into JSON Schemas, and gathers those with an `id` as components under that name. */
export interface SchemaComponents {
  /** The schema of what callers send (`input`) or are sent (`output`); a `$ref` if it has an `id`. */
  schemaOf: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;
  /** All components so far, by name. */
  all: () => Record<string, JsonSchema>;
}

const componentPath = '#/components/schemas/';

/** An empty gathering of components. `schemaOf` throws an Error where two different schemas share an `id`. */
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
      // As a property, since only a nested schema with an id becomes a reference.
      const holder = z.toJSONSchema(z.strictObject({ held: schema }), {
        ...{ io, target: 'draft-2020-12' },
        override: ({ jsonSchema }) => leaveOutSafeBounds(jsonSchema),
      });
      const { $defs: definitions = {}, properties } = holder;
      for (const [name, { id: _, ...definition }] of Object.entries(definitions)) {
        add(name, withComponentRefs(definition));
      }
      return withComponentRefs(properties?.held);
    },
    all: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What every integer in JSON is anyway tells a reader nothing. */
function leaveOutSafeBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function withComponentRefs(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${componentPath}`));
}
