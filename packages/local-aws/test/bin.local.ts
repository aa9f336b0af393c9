import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isObject, type JsonObject, objectOf } from '../src/core/json.ts';
import { readEnvironment } from '../src/stack/endpoints.ts';
import { type Shop, startShop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

const place = (body: object): Promise<Response> =>
  fetch(`${shop.url}/orders`, { method: 'POST', body: JSON.stringify(body) });

async function jsonAt(path: string): Promise<JsonObject> {
  const body: unknown = await (await fetch(shop.url + path)).json();
  return isObject(body) ? body : {};
}

test('a TypeScript function of a plain Serverless project answers over HTTP and writes its table', async () => {
  const placed = await place({ item: 'tea' });
  expect(placed.status).toBe(201);
  const { id } = objectOf(await placed.json());
  expect(await jsonAt(`/orders/${id}`)).toEqual({ id, item: 'tea' });
  const unknown = await fetch(`${shop.url}/orders/none`);
  expect([unknown.status, await unknown.text()]).toEqual([404, 'unknown order']);
});

test('a stream calls a CommonJS function, and the queue that it fills calls a function of another service', async () => {
  const { id } = objectOf(await (await place({ item: 'cups' })).json());
  const deadline = performance.now() + 30_000;
  let parcel: JsonObject = {};
  while (parcel.packed !== true) {
    if (performance.now() > deadline) throw new Error(shop.output());
    parcel = await jsonAt(`/parcels/${id}`);
    await sleep(50);
  }
  expect(parcel).toEqual({ routeKey: '$default', packed: true });
});

test('a function that throws answers 500 with the body of API Gateway, and the terminal shows why', async () => {
  const failed = await place({});
  expect([failed.status, await failed.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  expect(shop.output()).toContain('an order needs an item');
});

test('a function is invoked by its name, and its caller sees its error', async () => {
  const endpoint = readEnvironment(join(shop.folder, '.local'))?.AWS_ENDPOINT_URL_LAMBDA ?? '';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new LambdaClient({ endpoint, region: 'eu-west-1', credentials });
  const invoke = async (event: object) => {
    const Payload = Buffer.from(JSON.stringify(event));
    const answer = await client.send(new InvokeCommand({ FunctionName: 'orders-dev-place', Payload }));
    return { error: answer.FunctionError, ...JSON.parse(Buffer.from(answer.Payload ?? []).toString()) };
  };
  expect(await invoke({ body: '{"item":"tea"}' })).toMatchObject({ error: undefined, statusCode: 201 });
  expect(await invoke({ body: '{}' })).toMatchObject({
    error: 'Unhandled',
    errorType: 'Error',
    errorMessage: 'an order needs an item',
  });
});

test('`provider.httpApi.cors: true` answers a preflight from any origin', async () => {
  const headers = { origin: 'https://anywhere.example', 'access-control-request-method': 'POST' };
  const preflight = await fetch(`${shop.url}/orders`, { method: 'OPTIONS', headers });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
    204,
    'https://anywhere.example',
  ]);
});
