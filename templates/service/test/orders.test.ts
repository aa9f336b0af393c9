import { expect, test } from '@jest/globals';
import { apiUrl, newPerson, send } from '@moim/testing/api';

async function as(accessToken: string, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await send(new Request(`${apiUrl}${path}`, init));
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

test('an owner creates, finds and deletes an order that others cannot see', async () => {
  const [owner, other] = [await newPerson(), await newPerson()];
  const first = await as(owner.accessToken, 'POST', '/v1/orders', { title: 'First' });
  expect([first.status, first.headers.get('location')]).toEqual([201, `/v1/orders/${first.body.orderId}`]);
  const second = await as(owner.accessToken, 'POST', '/v1/orders', { title: 'Second' });

  const list = await as(owner.accessToken, 'GET', '/v1/orders');
  expect(list.body).toEqual({ items: [second.body, first.body] });

  const path = `/v1/orders/${first.body.orderId}`;
  expect((await as(other.accessToken, 'GET', path)).status).toBe(404);
  expect((await as(owner.accessToken, 'GET', path)).body).toEqual(first.body);
  expect((await as(owner.accessToken, 'DELETE', path)).status).toBe(204);
  expect((await as(owner.accessToken, 'GET', path)).status).toBe(404);
});
