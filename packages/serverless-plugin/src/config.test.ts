import { describe, expect, test } from '@jest/globals';
import { deepMerge } from './deep-merge.cjs';
import { refuseUnknownSettings } from './refuse-unknown-settings.cjs';
import { routeEvents } from './route-events.cjs';

describe('deepMerge', () => {
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

  test.each<[object, object, string]>([
    [{ a: { x: 1 } }, { a: 'text' }, 'custom.provider.a must be a mapping'],
    [{ a: [1] }, { a: { x: 1 } }, 'custom.provider.a must be a list'],
    [{ a: 1 }, { a: [1] }, 'custom.provider.a must be a value'],
    [{ a: { x: 1 } }, { a: null }, 'custom.provider.a must be a mapping'],
  ])('refuses to replace %j by %j', (base, own, message) => {
    expect(() => deepMerge(base, own, 'custom.provider')).toThrow(message);
  });
});

describe('routeEvents', () => {
  const authorizer = { type: 'jwt' };

  test('keeps a public route public, protects the others, and adds catch-alls', () => {
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

describe('refuseUnknownSettings', () => {
  const provider = { compiledCloudFormationTemplate: { Resources: {} } };

  test.each(['provide', 'permissions'])('refuses custom.%s, which nothing reads', (key) => {
    expect(() => refuseUnknownSettings({ custom: { [key]: {} }, provider })).toThrow(
      `Nothing reads custom.${key}. Known keys: custom.provider,`,
    );
  });

  test('accepts every key that is merged', () => {
    const custom = { provider: {}, bundle: {}, esbuild: {} };
    expect(() => refuseUnknownSettings({ custom, provider })).not.toThrow();
  });

  test('refuses permissions for all functions of a service', () => {
    const iam = { role: { statements: [] } };
    expect(() => refuseUnknownSettings({ provider: { ...provider, iam } })).toThrow(
      'Write functions.<name>.permissions instead',
    );
  });
});
