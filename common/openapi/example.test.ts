import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { created, createRouter, pageOf, publicRoute } from '../http/index.ts';
import { openApiDocument } from './index.ts';

/** The examples of an operation with this body, which is also its response. */
function examplesOf(body: z.ZodType) {
  const create = publicRoute({
    method: 'POST',
    path: '/v1/orders',
    operationId: 'createOrder',
    summary: 'Order',
    body,
    responses: { 201: body },
    handle: async () => created('/v1/orders/1', {}),
  });
  const router = createRouter({ service: 'orders', description: 'Orders.', routes: [create] });
  const info = { title: 'T', version: '1', description: 'D' };
  const document = JSON.parse(JSON.stringify(openApiDocument(info, [router])));
  const { requestBody, responses } = document.paths['/v1/orders'].post;
  return {
    request: requestBody.content['application/json'].example,
    response: responses['201'].content['application/json'].example,
    schema: document.components.schemas.Order,
  };
}

describe('the example of a body', () => {
  test('is that of its schema, which keeps it although a field has a transform', () => {
    const email = z.string().transform((text) => text.toLowerCase());
    const example = { email: 'mina@example.com' };
    const order = z
      .strictObject({ email: email.pipe(z.string()) })
      .meta({ id: 'Order', examples: [example] });
    const { request, response, schema } = examplesOf(order);
    expect([request, response, schema.examples]).toEqual([example, example, [example]]);
  });

  test('is composed of its fields otherwise', () => {
    const line = z.strictObject({ sku: z.string().meta({ examples: ['tea-250'] }), count: z.int().min(3) });
    const order = z.strictObject({
      orderId: z.string(),
      lines: pageOf(line, 'LinePage'),
      status: z.enum(['open', 'sent']),
      kind: z.literal('order'),
      paid: z.boolean(),
      note: z.string().nullable(),
      at: z.iso.datetime(),
      url: z.url(),
      labels: z.record(z.string(), z.string()),
      either: z.union([z.int(), z.string()]),
    });
    expect(examplesOf(order).request).toEqual({
      orderId: '01JD8Q7C3M5R9T2V4X6Z8B0N1P',
      lines: { items: [{ sku: 'tea-250', count: 3 }], nextCursor: 'nextCursor' },
      status: 'open',
      kind: 'order',
      paid: true,
      note: 'note',
      at: '2026-01-31T12:00:00.000Z',
      url: 'https://example.com/',
      labels: {},
      either: 1,
    });
  });

  test('must be accepted by the schema', () => {
    const order = z.strictObject({ code: z.string().min(6) });
    expect(() => examplesOf(order)).toThrow(
      /^POST \/v1\/orders: The schema refuses its example, at "code": .* Give it a valid one: \.meta/,
    );
  });
});
