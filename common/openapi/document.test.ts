import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { created, createRouter, noContent, ok, pageParameters, publicRoute, route } from '../http/index.ts';
import { openApiDocument } from './index.ts';

const order = z.strictObject({ orderId: z.string() }).meta({ id: 'Order' });

const unused = () => Promise.reject(new Error('unused'));

function documentOf(...routes: Parameters<typeof createRouter>[0]['routes'][number][]) {
  const router = createRouter({
    service: 'orders',
    description: 'Orders.',
    routes,
    idempotencyStore: { begin: unused },
    limitCounter: { count: unused, read: unused },
  });
  return JSON.parse(
    JSON.stringify(openApiDocument({ title: 'T', version: '1', description: 'D' }, [router])),
  );
}

const getOrder = route({
  method: 'GET',
  path: '/v1/orders/{orderId}',
  operationId: 'getOrder',
  summary: 'Get an order',
  description: 'Only your own.',
  params: z.strictObject({ orderId: z.string().describe('Its id.') }),
  responses: { 200: order },
  resource: true,
  handle: async () => ok({ orderId: '1' }),
});

describe('openApiDocument', () => {
  test('says which group an operation is for', () => {
    const { paths } = documentOf({ ...getOrder, group: 'clerks' });
    expect(paths['/v1/orders/{orderId}'].get.description).toBe(
      'Only your own. Only for members of the group `clerks`.',
    );
  });

  test('describes an operation from its route', () => {
    const { paths, components } = documentOf(getOrder);
    const operation = paths['/v1/orders/{orderId}'].get;
    expect(operation).toMatchObject({
      operationId: 'getOrder',
      tags: ['orders'],
      security: [{ accessToken: [] }],
      parameters: [
        { name: 'orderId', in: 'path', required: true, description: 'Its id.', schema: { type: 'string' } },
        { $ref: '#/components/parameters/IfNoneMatch' },
      ],
    });
    expect(operation.responses['200'].content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Order',
    });
    expect(Object.keys(operation.responses)).toEqual([
      '200',
      '304',
      '400',
      '401',
      '403',
      '404',
      '429',
      '431',
      '500',
      '503',
    ]);
    expect(operation.responses['304']).not.toHaveProperty('content');
    expect(components.schemas.Order).toEqual({
      type: 'object',
      properties: { orderId: { type: 'string' } },
      required: ['orderId'],
      additionalProperties: false,
    });
  });

  test('describes which query parameters are required and their defaults', () => {
    const list = publicRoute({
      method: 'GET',
      path: '/v1/orders',
      operationId: 'listOrders',
      summary: 'Orders',
      query: z.strictObject({ status: z.string(), ...pageParameters }),
      responses: { 204: null },
      handle: async () => noContent(),
    });
    const { parameters, security, responses } = documentOf(list).paths['/v1/orders'].get;
    expect(responses['400'].description).toContain('#invalid-cursor');
    expect(security).toEqual([]);
    expect(
      parameters.map(({ name, required }: { name: string; required: boolean }) => [name, required]),
    ).toEqual([
      ['status', true],
      ['limit', false],
      ['cursor', false],
    ]);
    expect(parameters[1].schema).toEqual({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
  });

  test('describes an integer without bounds that its schema does not set', () => {
    const count = publicRoute({
      method: 'GET',
      path: '/v1/orders/count',
      operationId: 'countOrders',
      summary: 'Count orders',
      responses: { 200: z.strictObject({ count: z.int(), pages: z.int().max(9) }) },
      handle: async () => ok({ count: 1, pages: 1 }),
    });
    const { content } = documentOf(count).paths['/v1/orders/count'].get.responses['200'];
    expect(content['application/json'].schema.properties).toEqual({
      count: { type: 'integer' },
      pages: { type: 'integer', maximum: 9 },
    });
  });

  test('gives required parameters an example that the route accepts, and optional ones none', () => {
    const list = route({
      method: 'GET',
      path: '/v1/orders/{orderId}/lines',
      operationId: 'listLines',
      summary: 'Lines',
      params: z.strictObject({ orderId: z.ulid() }),
      query: z.strictObject({ sku: z.string().meta({ examples: ['tea-250'] }), ...pageParameters }),
      responses: { 200: order },
      handle: async () => ok({ orderId: '1' }),
    });
    const { parameters } = documentOf(list).paths['/v1/orders/{orderId}/lines'].get;
    expect(
      parameters.map(({ name, example }: { name: string; example?: string }) => [name, example]),
    ).toEqual([
      ['orderId', '01JD8Q7C3M5R9T2V4X6Z8B0N1P'],
      ['sku', 'tea-250'],
      ['limit', undefined],
      ['cursor', undefined],
    ]);
  });

  test('refuses a required parameter whose example it does not accept', () => {
    const get = route({
      method: 'GET',
      path: '/v1/orders/{orderId}',
      operationId: 'getOrder',
      summary: 'Order',
      params: z.strictObject({ orderId: z.string().regex(/^o-\d+$/) }),
      responses: { 200: order },
      handle: async () => ok({ orderId: '1' }),
    });
    expect(() => documentOf(get)).toThrow(/refuses its example, at "orderId"/);
  });

  test('describes what a POST that creates accepts and returns', () => {
    const create = route({
      method: 'POST',
      path: '/v1/orders',
      operationId: 'createOrder',
      summary: 'Order',
      body: z.strictObject({ note: z.string().optional() }),
      responses: { 201: order },
      problems: ['conflict'],
      idempotent: true,
      resource: true,
      handle: async () => created('/v1/orders/1', { orderId: '1' }),
    });
    const { post } = documentOf(create, getOrder).paths['/v1/orders'];
    expect(post.parameters).toEqual([{ $ref: '#/components/parameters/IdempotencyKey' }]);
    expect(post.requestBody.content['application/json'].schema.required).toBeUndefined();
    expect(Object.keys(post.responses['201'].headers)).toEqual([
      'x-request-id',
      'Location',
      'ETag',
      'Idempotency-Replayed',
    ]);
    expect(Object.keys(post.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '431',
      '500',
      '503',
    ]);
    const conflict = post.responses['409'].content['application/problem+json'];
    expect(conflict.schema.allOf[1].properties.type).toEqual({
      enum: ['/docs/problems#request-in-progress', '/docs/problems#conflict'],
    });
    expect(Object.keys(conflict.examples)).toEqual(['request-in-progress', 'conflict']);
    expect(post.responses['409'].headers).toHaveProperty('Retry-After');
    expect(post.responses['422'].headers).not.toHaveProperty('Retry-After');
    expect(post.responses['409'].description).toMatch(/#request-in-progress.*#conflict/);
  });

  test('describes the preconditions of a write', () => {
    const remove = route({
      method: 'DELETE',
      path: '/v1/orders/{orderId}',
      operationId: 'deleteOrder',
      summary: 'Delete an order',
      responses: { 204: null },
      resource: true,
      handle: async () => noContent(),
    });
    const operation = documentOf(remove).paths['/v1/orders/{orderId}'].delete;
    expect(operation.parameters).toEqual([
      { $ref: '#/components/parameters/IfMatch' },
      { $ref: '#/components/parameters/IfNoneMatchOfWrite' },
    ]);
    expect(operation.responses).toHaveProperty('412');
  });

  test('has an example for each problem type', () => {
    const { responses } = documentOf(getOrder).paths['/v1/orders/{orderId}'].get;
    const { schema, examples } = responses['404'].content['application/problem+json'];
    expect(schema.allOf[1]).toEqual({
      properties: { type: { const: '/docs/problems#not-found' }, status: { const: 404 } },
    });
    expect(examples).toEqual({
      'not-found': {
        summary: 'Not found',
        value: {
          type: '/docs/problems#not-found',
          title: 'Not found',
          status: 404,
          instance: expect.stringMatching(/^\/v1\/orders\/[0-9A-Z]{26}$/),
          requestId: expect.any(String),
        },
      },
    });
    const invalid = responses['400'].content['application/problem+json'].examples['invalid-request'].value;
    expect(invalid.errors).toEqual([{ path: 'colour', message: 'Unknown field' }]);
  });

  test('describes the responses that API Gateway generates, for the statuses that it can generate', () => {
    const { paths, components } = documentOf(getOrder);
    const { responses } = paths['/v1/orders/{orderId}'].get;
    const messages = Object.entries<{ content?: Record<string, { example: unknown }> }>(responses).flatMap(
      ([status, { content }]) =>
        Number(status) >= 400 && content?.['application/json']
          ? [[status, content['application/json'].example]]
          : [],
    );
    expect(messages).toEqual([
      ['401', { message: 'Unauthorized' }],
      ['429', { message: 'Too Many Requests' }],
      ['431', { message: 'Request Header Fields Too Large' }],
      ['500', { message: 'Internal Server Error' }],
      ['503', { message: 'Service Unavailable' }],
    ]);
    expect(responses['401'].headers['x-request-id']).toEqual({
      $ref: '#/components/headers/RequestIdOfFunction',
    });
    expect(components.headers.RequestIdOfFunction).not.toHaveProperty('required');
    expect(components.headers.RetryAfter).not.toHaveProperty('required');
    expect(paths['/v1/orders/health'].get.responses).not.toHaveProperty('401');
  });

  test('does not list HEAD, which every GET has', () => {
    const { paths } = documentOf(getOrder);
    expect(Object.keys(paths['/v1/orders/{orderId}'])).toEqual(['get']);
  });

  test('omits pages, files and unused components', () => {
    const page = { ...getOrder, operationId: 'page', path: '/pages/{orderId}', undocumented: true as const };
    const { paths, components } = documentOf(page);
    expect(Object.keys(paths)).toEqual(['/v1/orders/health']);
    expect(components.parameters).toEqual({});
  });

  test('refuses a body schema that allows unknown fields at any depth', () => {
    const body = z.strictObject({ lines: z.array(z.object({ sku: z.string() }).loose()) });
    const open = publicRoute({
      method: 'POST',
      path: '/v1/orders',
      operationId: 'createOrder',
      summary: 'Order',
      body,
      responses: { 204: null },
      handle: async () => noContent(),
    });
    expect(() => documentOf(open)).toThrow(
      /^POST \/v1\/orders: The body schema allows unknown fields. Use z.strictObject/,
    );
  });

  test('refuses two schemas with the same id', () => {
    const other = z.strictObject({ total: z.int() }).meta({ id: 'Order' });
    const second = {
      ...getOrder,
      operationId: 'second',
      path: '/v1/second/{orderId}',
      responses: { 200: other },
    };
    expect(() => documentOf(getOrder, second)).toThrow('Two different schemas');
  });

  test('reports the route of a parameter whose transform has no output schema, and how to fix it', () => {
    const searchBy = (tag: z.ZodType) =>
      route({
        method: 'GET',
        path: '/v1/orders',
        operationId: 'listOrders',
        summary: 'Orders',
        query: z.strictObject({ tag }),
        responses: { 204: null },
        handle: async () => noContent(),
      });
    const folded = z.string().transform((tag) => tag.toLowerCase());
    expect(() => documentOf(searchBy(folded))).toThrow(
      /^GET \/v1\/orders: Transforms .*\.pipe\(z\.string\(\)\)/,
    );
    expect(() => documentOf(searchBy(folded.pipe(z.string())))).not.toThrow();
  });

  test('documents the headers of a limit, and its 429 with Retry-After', () => {
    const limit = { name: 'reads', max: 9, per: 'minute' } as const;
    const sendLetter = publicRoute({
      method: 'POST',
      path: '/v1/orders/letters',
      operationId: 'sendLetter',
      summary: 'Send a letter',
      body: z.strictObject({ email: z.string() }),
      responses: { 204: null },
      limit: [
        { ...limit, name: 'letters-by-ip', by: 'ip' },
        { ...limit, name: 'letters', by: ({ body }) => body.email },
      ],
      handle: async () => noContent(),
    });
    const { paths } = documentOf(
      { ...getOrder, limits: [{ ...limit, keyOf: () => '', isPersonal: true }] },
      sendLetter,
    );
    const headersIn = (path: string, method: string, status: string) =>
      Object.keys(paths[path][method].responses[status].headers);
    for (const status of ['200', '304', '400', '404', '429', '503']) {
      expect(headersIn('/v1/orders/{orderId}', 'get', status)).toEqual(
        expect.arrayContaining(['RateLimit-Policy', 'RateLimit']),
      );
    }
    expect(headersIn('/v1/orders/{orderId}', 'get', '401')).not.toContain('RateLimit');
    expect(headersIn('/v1/orders/letters', 'post', '429')).toEqual(
      expect.arrayContaining(['RateLimit-Policy', 'RateLimit', 'Retry-After']),
    );
    expect(headersIn('/v1/orders/letters', 'post', '204')).not.toContain('RateLimit');
    const refusalOf = (path: string, method: string) => paths[path][method].responses['429'].description;
    expect(refusalOf('/v1/orders/letters', 'post')).toBe(
      'Too many requests (`/docs/problems#too-many-requests`). At most, unless the stage sets other maxima: 9 requests per minute (`letters-by-ip`), 9 requests per minute (`letters`)',
    );
    expect(refusalOf('/v1/orders/health', 'get')).toBe(
      'Too many requests (`/docs/problems#too-many-requests`)',
    );
  });
});
