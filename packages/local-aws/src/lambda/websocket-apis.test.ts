import { expect, test } from '@jest/globals';
import type { FunctionConfiguration, Service, WebsocketEvent } from '../serverless-config/service.ts';
import type { LocalFunction } from './local-function.ts';
import { websocketApisOf } from './websocket-apis.ts';

const service = (name: string): Service => ({
  name,
  folder: '/',
  place: `services/${name}`,
  region: 'eu-west-1',
  stage: 'dev',
  environment: {},
  functions: [],
  httpApi: {},
  websocket: { selection: '$request.body.action' },
  resources: {},
  outputs: {},
});

function functionOf(of: Service, key: string, ...websocketEvents: WebsocketEvent[]): LocalFunction {
  const configuration: FunctionConfiguration = {
    key,
    name: `${of.name}-dev-${key}`,
    handler: '',
    timeout: 1,
    environment: {},
    events: [],
    websocketEvents,
    sources: [],
    asynchronous: { retries: 0 },
    deferredRoutes: [],
  };
  const never = async (): Promise<never> => {
    throw new Error('not called');
  };
  return {
    service: of,
    configuration,
    lastUsed: () => 0,
    isInUse: () => false,
    revision: () => 0,
    rest: () => {},
    load: never,
    describe: never,
    invoke: never,
    renew: () => {},
    retire: async () => {},
    stop: async () => {},
  };
}

const live = service('live');
const route = (key: string, authorizer?: string): WebsocketEvent => ({
  route: key,
  responds: false,
  ...(authorizer && { authorizer: { function: authorizer, identitySource: [] } }),
});

test('every service with websocket events has an API of its own', () => {
  const functions = [
    functionOf(live, 'socket', route('$connect'), route('$default')),
    functionOf(service('games'), 'play', route('play')),
    functionOf(service('files'), 'api'),
  ];
  expect(websocketApisOf(functions).map(({ id, routes }) => [id, [...routes.keys()]])).toEqual([
    ['live', ['$connect', '$default']],
    ['games', ['play']],
  ]);
});

test.each(['identify', 'live-dev-identify', 'IdentifyLambdaFunction'])('%s names the authorizer', (name) => {
  const identify = functionOf(live, 'identify');
  const [api] = websocketApisOf([functionOf(live, 'socket', route('$connect', name)), identify]);
  expect(api?.routes.get('$connect')?.authorizer?.function).toBe(identify);
});

test('a route that two functions declare, and an authorizer that does not exist, are refused', () => {
  const twice = [functionOf(live, 'one', route('ask')), functionOf(live, 'two', route('ask'))];
  expect(() => websocketApisOf(twice)).toThrow('services/live declares the WebSocket route ask twice.');
  expect(() => websocketApisOf([functionOf(live, 'one', route('$connect', 'who'))])).toThrow(
    'services/live: $connect has the authorizer "who", which is not a function of this service. Name one of one.',
  );
});
