import type * as z from 'zod';
import type { Route } from '../http/route.ts';
import { exampleOf } from './example.ts';
import type { JsonSchema } from './json-schema.ts';
import { limitHeaders } from './limit-headers.ts';
import { isConditionalWrite, problemResponses } from './problem-components.ts';
import type { SchemaComponents } from './schema-components.ts';
import { headersOf } from './shared-components.ts';

/** Makes the OpenAPI operation of a route. Throws an Error if its body schema allows unknown fields. */
export function operationOf(route: Route, tag: string, components: SchemaComponents): object {
  const description = descriptionOf(route);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(description ? { description } : {}),
    tags: [tag],
    security: route.public ? [] : [{ accessToken: [] }],
    parameters: [
      ...parameters(route.params, 'path', components),
      ...parameters(route.query, 'query', components),
      ...headerParameters(route),
    ],
    ...(route.body ? { requestBody: requestBody(route.body, components) } : {}),
    responses: { ...successResponses(route, components), ...problemResponses(route) },
  };
}

function descriptionOf({ description, group }: Route): string {
  const access = group === undefined ? '' : `Only for members of the group \`${group}\`.`;
  return [description, access].filter(Boolean).join(' ');
}

function parameters(
  schema: z.ZodType | undefined,
  location: 'path' | 'query',
  components: SchemaComponents,
): object[] {
  if (!schema) return [];
  // The parsed value describes the parameter; the input decides whether it is required.
  const { properties } = components.schemaOf(schema, 'output');
  const input = components.schemaOf(schema, 'input');
  const requiredOf = (name: string) => Array.isArray(input.required) && input.required.includes(name);
  // Swagger UI fills in examples: one for an optional parameter would be sent with every request.
  const needed = Object.entries(recordOf(input.properties)).filter(([name]) => requiredOf(name));
  const examples = recordOf(
    exampleOf(schema, { ...input, properties: Object.fromEntries(needed) }, components.all()),
  );
  return Object.entries(recordOf(properties)).map(([name, value]) => {
    const { description, ...rest } = recordOf(value);
    return {
      name,
      in: location,
      required: location === 'path' || requiredOf(name),
      ...(description ? { description } : {}),
      schema: rest,
      ...(name in examples ? { example: examples[name] } : {}),
    };
  });
}

function headerParameters(route: Route): object[] {
  const { method, resource, idempotent } = route;
  const names = [
    ...(idempotent ? ['IdempotencyKey'] : []),
    ...(resource && isConditionalWrite(method) ? ['IfMatch', 'IfNoneMatchOfWrite'] : []),
    ...(isConditionalRead(route) ? ['IfNoneMatch'] : []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function requestBody(body: z.ZodType, components: SchemaComponents): object {
  const schema = components.schemaOf(body, 'input');
  refuseOpenObjects([schema, components.all()]);
  const example = exampleOf(body, schema, components.all());
  return { required: true, content: { 'application/json': { schema, example } } };
}

function refuseOpenObjects(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, additionalProperties } = recordOf(schema);
  if (properties !== undefined && additionalProperties !== false) {
    throw new Error('The body schema allows unknown fields. Use z.strictObject.');
  }
  for (const inner of Object.values(schema)) refuseOpenObjects(inner);
}

function successResponses(route: Route, components: SchemaComponents): Record<string, object> {
  const success = Object.entries(route.responses).map(([status, schema]) => [
    status,
    {
      description: descriptions[status] ?? 'Success',
      headers: successHeaders(route, status),
      ...(schema ? { content: { 'application/json': responseContent(schema, components) } } : {}),
    },
  ]);
  const conditional = isConditionalRead(route) ? [['304', notModified(route)]] : [];
  return Object.fromEntries([...success, ...conditional]);
}

function responseContent(body: z.ZodType, components: SchemaComponents): object {
  const schema = components.schemaOf(body, 'output');
  return { schema, example: exampleOf(body, schema, components.all()) };
}

const isConditionalRead = ({ resource, method }: Route): boolean => resource === true && method === 'GET';

const notModified = (route: Route) => ({
  description: 'Not modified: your copy, named by If-None-Match, is current',
  headers: headersOf({ 'x-request-id': 'RequestId', ETag: 'ETag', ...limitHeaders(route, 304) }),
});

const descriptions: Readonly<Record<string, string>> = {
  200: 'Success',
  201: 'Created',
  204: 'Success, without a body',
};

function successHeaders(route: Route, status: string): Record<string, object> {
  const { resource, idempotent } = route;
  return headersOf({
    'x-request-id': 'RequestId',
    ...(status === '201' ? { Location: 'Location' } : {}),
    ...(resource && status !== '204' ? { ETag: 'ETag' } : {}),
    ...(idempotent ? { 'Idempotency-Replayed': 'IdempotencyReplayed' } : {}),
    ...limitHeaders(route, Number(status)),
  });
}

function recordOf(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
