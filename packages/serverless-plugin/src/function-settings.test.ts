import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

type Functions = Record<string, object>;
const {
  withStageSettings,
}: {
  withStageSettings(service: string, functions: Functions, stage?: object, services?: string[]): Functions;
} = createRequire(import.meta.url)('./function-settings.cjs');

const services = ['users', 'user-groups'];
const applied = (stage: object, own: Functions = { api: {}, publish: {} }, service = 'users') =>
  withStageSettings(service, own, stage, services);

test('a stage sets a function of every service, then the service itself, then the stage one of its functions', () => {
  const stage = { api: { memorySize: 512, warmUp: 5 }, 'users-api': { reservedConcurrency: 9 } };
  expect(applied(stage, { api: { memorySize: 1024, handler: 'x' }, publish: {} })).toEqual({
    api: { memorySize: 1024, handler: 'x', warmUp: 5, reservedConcurrency: 9 },
    publish: {},
  });
  expect(applied({ 'users-api': { memorySize: 2048 } }, { api: { memorySize: 1024 } })).toEqual({
    api: { memorySize: 2048 },
  });
});

test('false takes back what is said elsewhere', () => {
  const stage = { api: { canary: 'AllAtOnce' }, 'users-api': { canary: false } };
  expect(applied(stage)).toEqual({ api: {}, publish: {} });
  expect(applied({ api: { canary: 'AllAtOnce' } }, { api: { canary: false } })).toEqual({ api: {} });
});

test('what is of other services is left alone, also when one name begins as another', () => {
  expect(applied({ 'user-groups-api': { memorySize: 512 } })).toEqual({ api: {}, publish: {} });
});

test.each([
  [
    { api: { memory: 1 } },
    'functions.api.memory of the stage is no setting of a function: memorySize, timeout',
  ],
  [{ api: { memorySize: 'big' } }, 'functions.api.memorySize of the stage cannot be "big"'],
  [{ api: { warmUp: 0 } }, 'functions.api.warmUp of the stage cannot be 0'],
  [{ api: { canary: 'Canary50Percent' } }, 'functions.api.canary of the stage cannot be "Canary50Percent"'],
  [{ 'usres-api': {} }, 'functions.usres-api of the stage: no such service'],
  [{ 'users-worker': {} }, 'functions.users-worker of the stage: users has no such function'],
])('refuses %j', (stage, message) => {
  expect(() => applied(stage)).toThrow(message);
});
