import { describe, expect, jest, test } from '@jest/globals';
import { logger } from '../observability/index.ts';
import { ok } from './controller-result.ts';
import { answerOnce, idempotencyKey, type KeyHold } from './idempotency.ts';
import { Problem } from './problem.ts';

const request = { key: 'k', scope: ['service', 'create', 'me'], body: '{}' };

function storeOf(hold: KeyHold) {
  return { begin: async () => hold };
}

describe('answerOnce', () => {
  test('names the service, the operation and the caller to the store', async () => {
    const begin = jest.fn(async () => ({ replay: ok(1) }));
    await answerOnce({ begin }, request, async () => ok(2));
    expect(begin.mock.calls).toEqual([['["service","create","me","k"]', '{}']]);
  });

  test('answers even when the answer cannot be stored, because the work is done', async () => {
    const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const failing = { finish: async () => Promise.reject(new Error('down')), release: async () => {} };
    expect(await answerOnce(storeOf(failing), request, async () => ok(1))).toEqual(ok(1));
    expect(error).toHaveBeenCalledTimes(1);
    error.mockRestore();
  });

  test('releases the key when the request fails, and passes the problem on', async () => {
    const release = jest.fn(async () => {});
    const run = async () => Promise.reject(new Problem('conflict'));
    await expect(
      answerOnce(storeOf({ finish: async () => {}, release }), request, run),
    ).rejects.toMatchObject({
      type: 'conflict',
    });
    expect(release).toHaveBeenCalledTimes(1);
  });
});

test('a key must have 1 to 255 printable ASCII characters', () => {
  expect([idempotencyKey(undefined), idempotencyKey('a b')]).toEqual([undefined, 'a b']);
  for (const bad of ['', 'x'.repeat(256), 'ü', 'a\n', 'a,a', 'a, b'])
    expect(() => idempotencyKey(bad)).toThrow(Problem);
});
