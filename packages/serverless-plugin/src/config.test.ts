import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';

const require = createRequire(import.meta.url);
const {
  deepMerge,
}: { deepMerge: (base: unknown, own: unknown, path: string) => unknown } = require('./deep-merge.cjs');
const { routeEvents }: { routeEvents: (service: string, routes: object[], authorizer: object) => object[] } =
  require('./route-events.cjs');
const Plugin: new (
  serverless: object,
  options: object,
) => { hooks: { initialize(): void } } = require('./offline-plugin.cjs');

describe('merging what a service adds into what all share', () => {
  test('merges mappings, appends lists and replaces values', () => {
    const base = { a: { x: 1, y: 2 }, list: [1], kept: true };
    const own = { a: { y: 3, z: 4 }, list: [2], added: 'yes' };
    expect(deepMerge(base, own, 'custom.provider')).toEqual({
      a: { x: 1, y: 3, z: 4 },
      list: [1, 2],
      kept: true,
      added: 'yes',
    });
    expect(base).toEqual({ a: { x: 1, y: 2 }, list: [1], kept: true });
    expect(deepMerge(base, undefined, '')).toBe(base);
  });

  test.each([
    [{ a: { x: 1 } }, { a: 'text' }, 'custom.provider.a must be a mapping'],
    [{ a: [1] }, { a: { x: 1 } }, 'custom.provider.a must be a list'],
    [{ a: 1 }, { a: [1] }, 'custom.provider.a must be a value'],
    [{ a: { x: 1 } }, { a: null }, 'custom.provider.a must be a mapping'],
  ])('refuses to let %j give way to %j', (base, own, message) => {
    expect(() => deepMerge(base, own, 'custom.provider')).toThrow(message);
  });
});

describe('the events of a route table', () => {
  const authorizer = { type: 'jwt' };

  test('keep a public route public, protect the others, and catch all else of the service', () => {
    const routes = [
      { method: 'GET', path: '/v1/pages/{id}', public: false },
      { method: 'GET', path: '/pages', public: true },
    ];
    expect(routeEvents('pages', routes, authorizer)).toEqual([
      { httpApi: { method: 'GET', path: '/v1/pages/{id}', authorizer } },
      { httpApi: { method: 'GET', path: '/pages' } },
      { httpApi: { method: '*', path: '/v1/pages/{id}' } },
      { httpApi: { method: '*', path: '/pages' } },
      { httpApi: { method: '*', path: '/v1/pages/{proxy+}' } },
      { httpApi: { method: '*', path: '/pages/{proxy+}' } },
    ]);
  });
});

describe('the plugin of every service', () => {
  const initialize = (custom: object) => new Plugin({ service: { custom } }, {}).hooks.initialize();

  test('refuses a key under custom that nothing reads', () => {
    expect(() => initialize({ provide: {} })).toThrow(
      'custom.provide is read by nothing. Known: custom.provider,',
    );
    expect(() => initialize({ provider: {}, bundle: {}, esbuild: {} })).not.toThrow();
  });
});
