import { beforeAll, expect, test } from '@jest/globals';
import { apiUrl, matchesSchema, newMember, type Person, send } from '@moim/testing/api';
import fc from 'fast-check';
import openapi from '../../openapi.json' with { type: 'json' };

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
}

interface Operation {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
}

interface BodySchema {
  properties: object;
  examples?: object[];
}

/** A generated request, and whether `openapi.json` forbids it. */
interface Generated {
  path: string;
  headers: Record<string, string>;
  body: unknown;
  isForbidden: boolean;
}

const schemas: Record<string, BodySchema | undefined> = openapi.components.schemas;
const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries<Operation>(methods).map(
    (operation) => [operation[0].toUpperCase(), path, operation[1]] as const,
  ),
);

let member: Person;
beforeAll(async () => {
  member = await newMember();
});

const edgeCases = [
  '',
  '0',
  '1',
  '100',
  '101',
  '-1',
  '1.5',
  '1e1',
  ' ',
  '\0',
  'a@b.cc',
  '01J00000000000000000000000',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...edgeCases) },
  { weight: 1, arbitrary: fc.nat({ max: 600 }).map((length) => 'a'.repeat(length)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);
const anything = fc.oneof(text, fc.integer(), fc.jsonValue({ maxDepth: 2 }));

/** Generates a body: its example with up to two fields changed, added or removed, or sometimes any JSON value. */
function bodyOf({ requestBody }: Operation): fc.Arbitrary<{ body: unknown; isForbidden: boolean }> {
  if (!requestBody) return fc.constant({ body: undefined, isForbidden: false });
  const name = requestBody.content['application/json'].schema.$ref.split('/').at(-1) ?? '';
  const { properties, examples = [{}] } = schemas[name] ?? { properties: {} };
  const field = fc.constantFrom(...Object.keys(properties), 'other');
  const changes = fc.dictionary(field, fc.option(anything, { nil: undefined }), { maxKeys: 2 });
  const changed = changes.map((fields): unknown => ({ ...examples[0], ...fields }));
  return fc
    .oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.jsonValue() })
    .map((value) => {
      const body: unknown = JSON.parse(JSON.stringify(value));
      return { body, isForbidden: !matchesSchema(`/components/schemas/${name}`, body) };
    });
}

function queryOf(pointer: string, { parameters }: Operation) {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const names = known.map(({ name = '' }) => name);
  return fc.dictionary(fc.constantFrom(...names, ...names, 'other'), text, { maxKeys: 3 }).map((query) => ({
    query,
    isForbidden:
      'other' in query ||
      parameters.some(({ name = '', required, in: place }, index) => {
        const value = query[name];
        if (place !== 'query' || value === undefined) return place === 'query' && required === true;
        const at = `${pointer}/parameters/${index}/schema`;
        return !matchesSchema(at, value) && !matchesSchema(at, /^\d+$/.test(value) ? Number(value) : null);
      }),
  }));
}

function requestOf(method: string, template: string, operation: Operation): fc.Arbitrary<Generated> {
  const pointer = `/paths/${encodeURIComponent(template.replaceAll('/', '~1'))}/${method.toLowerCase()}`;
  // A client resolves dot segments itself.
  const id = text.filter((value) => !/^\.*$/.test(value));
  const header = fc.option(fc.string({ minLength: 1, maxLength: 260 }), { nil: undefined });
  const headers = fc.record({ 'if-match': header, 'if-none-match': header, 'idempotency-key': header });
  return fc
    .record({ id, headers, body: bodyOf(operation), query: queryOf(pointer, operation) })
    .map((parts) => ({
      path: `${template.replace(/\{\w+\}/g, () => encodeURIComponent(parts.id))}?${new URLSearchParams(parts.query.query)}`,
      headers: JSON.parse(JSON.stringify(parts.headers)),
      body: parts.body.body,
      isForbidden: parts.body.isForbidden || parts.query.isForbidden,
    }));
}

test.each(operations.filter(([, , { operationId }]) => operationId !== 'deleteMe'))(
  '%s %s answers generated requests as openapi.json says, and refuses what it forbids',
  async (method, template, operation) => {
    const property = fc.asyncProperty(requestOf(method, template, operation), async (generated) => {
      const { path, headers, body, isForbidden } = generated;
      const authorization = `Bearer ${member.accessToken}`;
      const init = { method, headers: { ...headers, authorization, 'content-type': 'application/json' } };
      const request = new Request(`${apiUrl}${path}`, {
        ...init,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      // `send` throws for a response that openapi.json does not describe.
      const { status } = await send(request);
      expect(status).toBeLessThan(500);
      if (isForbidden) expect(status).toBeGreaterThanOrEqual(400);
    });
    await fc.assert(property, { seed: 2026, numRuns: 60 });
  },
);
