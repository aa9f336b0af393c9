import { afterEach, describe, expect, test } from '@jest/globals';
import { createRouter, type Limit, type LimitCounter, noContent, route } from '../index.ts';

const counter: LimitCounter = {
  count: () => Promise.reject(new Error('unused')),
  read: () => Promise.reject(new Error('unused')),
};

const limited = (limit: Limit | Limit[], operationId = 'like') =>
  route({
    method: 'PUT',
    path: `/v1/likes/${operationId}`,
    operationId,
    summary: 'Like',
    responses: { 204: null },
    limit,
    handle: async () => noContent(),
  });

const routerOf = (routes: ReturnType<typeof limited>[], limitCounter?: LimitCounter) =>
  createRouter({ service: 'likes', description: 'Likes.', routes, ...(limitCounter && { limitCounter }) });

const likes: Limit = { name: 'likes', max: 200, per: 'day' };

afterEach(() => {
  delete process.env.LIMITS;
});

describe('a router refuses', () => {
  test.each<[string, Limit, string]>([
    ['a name that a header cannot show', { ...likes, name: 'my "likes"' }, 'must be named with letters'],
    ['a maximum of none', { ...likes, max: 0 }, 'must have a whole "max" of at least 1'],
    ['a maximum that is not whole', { ...likes, max: 1.5 }, 'must have a whole "max" of at least 1'],
  ])('%s', (_, limit, message) => {
    expect(() => routerOf([limited(limit)], counter)).toThrow(message);
  });

  test('a limit without a counter', () => {
    expect(() => routerOf([limited(likes)])).toThrow('Give createRouter one');
  });

  test('two limits of one name, unless they are the same and so share their count', () => {
    expect(() => routerOf([limited(likes), limited(likes, 'superlike')], counter)).not.toThrow();
    expect(() => routerOf([limited(likes), limited({ ...likes, max: 5 }, 'superlike')], counter)).toThrow(
      'has two definitions: 200 per day, and 5 per day',
    );
  });

  test('one limit twice on one route, which would count each request twice', () => {
    const perMinute: Limit = { name: 'likes-per-minute', max: 9, per: 'minute' };
    expect(() => routerOf([limited([likes, perMinute])], counter)).not.toThrow();
    expect(() => routerOf([limited([likes, likes])], counter)).toThrow('like has the limit "likes" twice');
  });

  test.each([
    ['{"like":5}', 'limits.likes.like of the stage: likes has no such limit (known: likes)'],
    ['{"likes":0}', 'Too small'],
    ['{"likes":"5"}', 'expected number'],
  ])('the settings %s of the stage', (settings, message) => {
    process.env.LIMITS = settings;
    expect(() => routerOf([limited(likes)], counter)).toThrow(message);
  });
});
