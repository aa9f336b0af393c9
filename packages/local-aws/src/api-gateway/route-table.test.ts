import { expect, test } from '@jest/globals';
import type { LocalFunction } from '../lambda/local-function.ts';
import { routeTable } from './route-table.ts';

const service = {
  name: 'shop',
  folder: '',
  place: '',
  region: '',
  stage: '',
  environment: {},
  functions: [],
  httpApi: {},
  websocket: { selection: '' },
  resources: {},
  outputs: {},
};
const configuration = {
  key: 'api',
  name: '',
  handler: '',
  timeout: 1,
  environment: {},
  events: [],
  sources: [],
  websocketEvents: [],
  deferredRoutes: [],
  asynchronous: { retries: 2 },
};
const nothing = async () => ({ value: undefined });
const owner: LocalFunction = {
  service,
  configuration,
  load: nothing,
  describe: nothing,
  invoke: nothing,
  lastUsed: () => 0,
  isInUse: () => false,
  revision: () => 0,
  rest: () => {},
  renew: () => {},
  retire: async () => {},
  stop: async () => {},
};

const match = routeTable(
  [
    'ANY /shop/{proxy+}',
    'GET /shop/{id}',
    'GET /shop/sale',
    'ANY /shop/sale',
    'PUT /shop/{id}/parts/{part}',
    'GET /{rest+}',
    'GET /shop/{id}/parts/all',
  ].map((routeKey) => {
    const [method = '', path = ''] = routeKey.split(' ');
    return { method, path, routeKey, public: true, function: owner };
  }),
);

test.each([
  ['GET', '/shop/sale', 'GET /shop/sale', {}],
  ['POST', '/shop/sale', 'ANY /shop/sale', {}],
  ['GET', '/shop/7', 'GET /shop/{id}', { id: '7' }],
  ['POST', '/shop/7', 'ANY /shop/{proxy+}', { proxy: '7' }],
  ['PUT', '/shop/7/parts/%C3%A4', 'PUT /shop/{id}/parts/{part}', { id: '7', part: 'ä' }],
  ['GET', '/shop/7/parts/all', 'GET /shop/{id}/parts/all', { id: '7' }],
  ['GET', '/shop/7/parts/one', 'ANY /shop/{proxy+}', { proxy: '7/parts/one' }],
  ['GET', '/else/where', 'GET /{rest+}', { rest: 'else/where' }],
  ['GET', '/shop/%E0%A4%A', 'GET /shop/{id}', { id: '%E0%A4%A' }],
  ['POST', '/else', undefined, undefined],
  ['POST', '/shop/', 'ANY /shop/{proxy+}', { proxy: '' }],
  ['GET', '/shop/7/', 'ANY /shop/{proxy+}', { proxy: '7/' }],
  ['PUT', '/shop//parts/1', 'ANY /shop/{proxy+}', { proxy: '/parts/1' }],
])('%s %s is served by %s', (method, path, routeKey, parameters) => {
  const found = match(method, path);
  expect(found?.route.routeKey).toBe(routeKey);
  expect(found?.pathParameters).toEqual(parameters);
});
