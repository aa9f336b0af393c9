import { expect, test } from '@jest/globals';
import { withStageSettings } from './function-settings.cjs';
import type { FunctionConfig } from './serverless.ts';

type Stage = Record<string, Record<string, unknown>>;

const services = ['users', 'user', 'user-groups'];
const applied = (
  stage: Stage,
  own: Record<string, FunctionConfig> = { api: {}, publish: {} },
  service = 'users',
) => withStageSettings(service, own, stage, services);

test('a setting for one function overrides the service, and a setting for all services does not', () => {
  const stage = { api: { memorySize: 512, warmUp: 5 }, 'users-api': { reservedConcurrency: 9 } };
  expect(applied(stage, { api: { memorySize: 1024, handler: 'x' }, publish: {} })).toEqual({
    api: { memorySize: 1024, handler: 'x', warmUp: 5, reservedConcurrency: 9 },
    publish: {},
  });
  expect(applied({ 'users-api': { memorySize: 2048 } }, { api: { memorySize: 1024 } })).toEqual({
    api: { memorySize: 2048 },
  });
});

test('false removes a setting made elsewhere', () => {
  const stage = { api: { canary: 'AllAtOnce' }, 'users-api': { canary: false } };
  expect(applied(stage)).toEqual({ api: {}, publish: {} });
  expect(applied({ api: { canary: 'AllAtOnce' } }, { api: { canary: false } })).toEqual({ api: {} });
});

test('a setting of another service changes nothing, even if its name begins with this one’s', () => {
  const stage = { 'user-groups-api': { memorySize: 512 } };
  expect(applied(stage)).toEqual({ api: {}, publish: {} });
  expect(applied(stage, { api: {} }, 'user')).toEqual({ api: {} });
});

test.each<[Stage, string]>([
  [
    { api: { memory: 1 } },
    'functions.api.memory of the stage is not a setting of a function. Known settings: memorySize, timeout',
  ],
  [{ api: { memorySize: 'big' } }, 'functions.api.memorySize of the stage cannot be "big"'],
  [{ api: { warmUp: 0 } }, 'functions.api.warmUp of the stage cannot be 0'],
  [{ api: { canary: 'Canary50Percent' } }, 'functions.api.canary of the stage cannot be "Canary50Percent"'],
  [{ 'usres-api': {} }, 'functions.usres-api of the stage: there is no such service'],
  [{ 'users-worker': {} }, 'functions.users-worker of the stage: users has no such function'],
])('refuses the stage settings %j', (stage, message) => {
  expect(() => applied(stage)).toThrow(message);
});
