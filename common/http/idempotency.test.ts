import { describe, expect, jest, test } from '@jest/globals';
import { logger } from '../observability/index.ts';
import { ok } from './controller-result.ts';
import { answerOnce, type Claim, idempotencyKey } from './idempotency.ts';
import { Problem } from './problem.ts';

const request = { key: 'k', scope: ['service', 'create', 'me'], body: '{}' };

function storeOf(claim: Claim) {
  return { begin: async () => claim };
}

describe('answerOnce', () => {
  test('tells the store whose request it is, and by whom', async () => {
    const begin = jest.fn(async () => ({ replay: ok(1) }));
    await answerOnce({ begin }, request, async () => ok(2));
    expect(begin.mock.calls).toEqual([['["service","create","me","k"]', '{}']]);
  });

  test('answers also when the answer cannot be kept: the work is done', async () => {
    const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const failing = { finish: async () => Promise.reject(new Error('down')), drop: async () => {} };
    expect(await answerOnce(storeOf(failing), request, async () => ok(1))).toEqual(ok(1));
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
  });

  test('gives the key free when the request fails, and passes the problem on', async () => {
    const drop = jest.fn(async () => {});
    const run = async () => Promise.reject(new Problem('conflict'));
    await expect(answerOnce(storeOf({ finish: async () => {}, drop }), request, run)).rejects.toMatchObject({
      type: 'conflict',
    });
    expect(drop).toHaveBeenCalledTimes(1);
  });
});

test('a key is 1 to 255 printable ASCII characters', () => {
  expect([idempotencyKey(undefined), idempotencyKey('a b')]).toEqual([undefined, 'a b']);
  for (const bad of ['', 'x'.repeat(256), 'ü', 'a\n']) expect(() => idempotencyKey(bad)).toThrow(Problem);
});
