import { describe, expect, test } from '@jest/globals';
import { UserPoolError, type UserPoolErrorCode } from '../auth/index.ts';
import { DynamoDBError, type ErrorCode } from '../dynamodb/index.ts';
import { SecretError } from '../secrets/index.ts';
import { StorageError, type StorageErrorCode } from '../storage/index.ts';
import { SocketError, type SocketErrorCode } from '../websocket/socket-error.ts';
import { Problem } from './problem.ts';
import { toProblem } from './to-problem.ts';

describe('toProblem', () => {
  test('returns a problem unchanged', () => {
    const problem = new Problem('forbidden');
    expect(toProblem(problem)).toBe(problem);
  });

  test.each<[ErrorCode, number]>([
    ['not-found', 404],
    ['already-exists', 409],
    ['unique-taken', 409],
    ['condition-failed', 409],
    ['version-conflict', 409],
    ['invalid-cursor', 400],
    ['item-too-large', 413],
    ['throttled', 503],
    ['unavailable', 503],
    ['outcome-unknown', 503],
    ['unprocessed', 503],
    ['invalid-request', 500],
    ['misconfigured', 500],
    ['invalid-key', 400],
    ['invalid-item', 400],
    ['invalid-stored-item', 500],
    ['misconfigured', 500],
  ])('maps the query layer error %s to %d', (code, status) => {
    const problem = toProblem(new DynamoDBError(code, 'The table moim-dev-users says no'));
    expect(problem.status).toBe(status);
    expect(problem.message).not.toContain('moim-dev-users');
    expect('retry-after' in problem.headers).toBe(status === 503);
  });

  test.each<[StorageErrorCode, number]>([
    ['not-found', 404],
    ['changed', 409],
    ['throttled', 503],
    ['unavailable', 503],
    ['denied', 500],
    ['corrupted', 500],
  ])('maps the storage error %s to %d', (code, status) => {
    const problem = toProblem(new StorageError(code, 'No', { bucket: 'FILES_BUCKET', key: 'uploads/1' }));
    expect(problem.status).toBe(status);
    expect(problem.message).not.toContain('uploads');
    expect('retry-after' in problem.headers).toBe(status === 503);
  });

  test.each<[SocketErrorCode, number]>([
    ['throttled', 503],
    ['unavailable', 503],
    ['rejected', 500],
    ['message-too-large', 500],
  ])('maps the socket error %s to %d', (code, status) => {
    expect(toProblem(new SocketError(code, 'c1', 'No'))).toMatchObject({ status });
  });

  test.each<[UserPoolErrorCode, number]>([
    ['too-many-requests', 429],
    ['unavailable', 503],
    ['wrong-credentials', 401],
    ['token-refused', 401],
    ['forbidden', 403],
    ['misconfigured', 500],
  ])('maps the user pool error %s to %d', (code, status) => {
    const problem = toProblem(new UserPoolError(code, 'mina@example.com is unknown', undefined));
    expect(problem.status).toBe(status);
    expect(problem.message).not.toContain('@');
    expect('retry-after' in problem.headers).toBe([429, 503].includes(status));
  });

  test.each([
    ['unavailable', 503],
    ['misconfigured', 500],
  ] as const)('maps the secret error %s to %d', (code, status) => {
    const problem = toProblem(new SecretError(code, 'The secret moim/dev/cursor cannot be read'));
    expect(problem.status).toBe(status);
    expect(problem.message).not.toContain('moim/dev');
  });

  test('treats every other error as an internal error', () => {
    for (const error of [new TypeError('x is undefined'), 'text', undefined]) {
      const problem = toProblem(error);
      expect([problem.status, problem.cause]).toEqual([500, error]);
    }
  });
});
