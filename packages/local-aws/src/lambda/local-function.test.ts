import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { FunctionConfiguration, RouteEvent } from '../serverless-config/service.ts';
import { type LocalFunction, startFunction } from './local-function.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-function-'));
writeFileSync(
  join(folder, 'handler.mjs'),
  `let calls = 0;
   export const count = async ({ wait = 0 }) => {
     await new Promise((resolve) => setTimeout(resolve, wait));
     return ++calls;
   };`,
);

const idle = 200;
let running: LocalFunction | undefined;
afterEach(() => running?.stop());

function start(...events: RouteEvent[]) {
  const service = {
    ...{ name: 'shop', folder, place: 'shop', region: 'eu-west-1', stage: 'dev' },
    ...{ environment: {}, functions: [], httpApi: {}, resources: {}, outputs: {} },
    websocket: { selection: '' },
  };
  const configuration: FunctionConfiguration = {
    ...{ key: 'count', name: 'shop-dev-count', handler: 'handler.count', timeout: 10, environment: {} },
    ...{ events, websocketEvents: [], sources: [], asynchronous: { retries: 0 }, deferredRoutes: [] },
  };
  const names = { resources: new Map(), exports: new Map() };
  const scope = { region: 'eu-west-1', stage: 'dev', gateway: 'http://localhost:3000', ...names };
  const context = { directory: folder, environment: {}, rawLogs: true, describe: undefined, accessLog: {} };
  const it = startFunction(service, configuration, scope, context, idle);
  running = it;
  return async (wait = 0) => {
    const outcome = await it.invoke({ wait });
    return 'value' in outcome ? outcome.value : outcome;
  };
}

test.each<[string, RouteEvent[]]>([
  ['events', []],
  ['the API', [{ method: 'GET', path: '/', public: true }]],
])('a function of %s is unloaded when it is idle, and its next request loads it', async (_, events) => {
  const count = start(...events);
  expect([await count(), await count()]).toEqual([1, 2]);
  await sleep(4 * idle);
  expect(await count()).toBe(1);
});

test('a function that is busy for longer is not idle', async () => {
  const count = start();
  expect([await count(), await count(2 * idle), await count()]).toEqual([1, 2, 3]);
});

test('a function that was loaded only to be described is unloaded, and one that is in use is not', async () => {
  const count = start();
  await running?.describe();
  running?.rest();
  expect([running?.isInUse(), await count()]).toEqual([false, 1]);
  running?.rest();
  expect([running?.isInUse(), await count()]).toEqual([true, 2]);
});

test('a function whose code changes while it is idle runs the new code, loaded once', async () => {
  const count = start();
  expect([await count(), await count()]).toEqual([1, 2]);
  running?.renew();
  expect([running?.revision(), await count()]).toEqual([1, 1]);
  await sleep(4 * idle);
  expect(running?.revision()).toBe(1);
});
