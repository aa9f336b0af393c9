import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { type CallerRequest, ok, route } from './index.ts';

const described = { method: 'GET', operationId: 'getOrder', summary: 'An order' } as const;
const responses = { 200: z.strictObject({ orderId: z.string() }) };
const params = z.strictObject({ orderId: z.string() });

async function getOrder({ params: { orderId } }: CallerRequest<{ params: { orderId: string } }>) {
  return ok({ orderId });
}

test('the compiler checks that a route provides the request parts that its controller takes', () => {
  const path = '/v1/orders/{orderId}';
  expect(route({ ...described, path, params, responses, handle: getOrder })).toMatchObject({ path });
  // @ts-expect-error: the route has no such parameters
  route({ ...described, path, responses, handle: getOrder });
  // @ts-expect-error: the controller answers something else
  route({ ...described, path, params, responses: { 204: null }, handle: getOrder });
  // @ts-expect-error: a request has no such part
  const misnamed: CallerRequest<{ parms: { orderId: string } }> | undefined = undefined;
  expect(misnamed).toBeUndefined();
});
