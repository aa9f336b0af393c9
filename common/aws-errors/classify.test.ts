import { describe, expect, test } from '@jest/globals';
import { type AwsErrorKind, awsErrorKind, awsErrorKindOfCode, isRetryable } from './classify.ts';

const sdkError = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error('no'), { name, $fault: 'client', $metadata: { httpStatusCode } });
const connectionTimeout = Object.assign(
  new Error(
    'the request socket did not establish a connection with the server within the configured timeout of 1000 ms.',
  ),
  { name: 'TimeoutError' },
);
const networkError = (code: string) => Object.assign(new Error('no'), { code });

describe('an error of the SDK or the network is classified by its name, its code, then its status', () => {
  test.each<[string, unknown, AwsErrorKind]>([
    ['a throttled request', sdkError('ThrottlingException', 400), 'throttled'],
    ['a rate limit of Cognito', sdkError('TooManyRequestsException', 400), 'throttled'],
    ['S3 asking to slow down', sdkError('SlowDown', 503), 'throttled'],
    ['an unknown error with status 429', sdkError('Unknown', 429), 'throttled'],
    ['a refused connection', networkError('ECONNREFUSED'), 'unreachable'],
    ['a host that is not found', networkError('ENOTFOUND'), 'unreachable'],
    ['a connection that was not made in time', connectionTimeout, 'unreachable'],
    ['a connection that was reset', networkError('ECONNRESET'), 'lost'],
    ['a timeout of the SDK', sdkError('TimeoutError'), 'lost'],
    ['a timeout of S3, which has status 400', sdkError('RequestTimeout', 400), 'lost'],
    ['an unknown error with status 500', sdkError('Unknown', 500), 'lost'],
    ['an SDK error without a response', sdkError('Unknown'), 'lost'],
    ['a clock that is off', sdkError('RequestTimeTooSkewed', 403), 'clock-skew'],
    ['a missing permission', sdkError('AccessDeniedException', 400), 'denied'],
    ['expired credentials', sdkError('ExpiredTokenException', 400), 'denied'],
    ['an unknown error with status 403', sdkError('Unknown', 403), 'denied'],
    ['a validation error', sdkError('ValidationException', 400), 'rejected'],
    ['a bug', new TypeError('x is undefined'), 'foreign'],
    ['a file that is not there', networkError('ENOENT'), 'foreign'],
    ['a thrown string', 'no', 'foreign'],
  ])('%s', (_, error, kind) => {
    expect(awsErrorKind(error)).toBe(kind);
  });

  test('an error of another realm is classified like one of this', () => {
    const foreign: unknown = { name: 'SlowDown', message: 'no' };
    expect(awsErrorKind(foreign)).toBe('throttled');
  });
});

test.each<[string, number | undefined, AwsErrorKind]>([
  ['ThrottlingException', undefined, 'throttled'],
  ['AccessDenied', undefined, 'denied'],
  ['InternalFailure', undefined, 'lost'],
  ['ValidationError', 400, 'rejected'],
  ['', undefined, 'lost'],
])('the code "%s" of a batch entry with status %p is %s', (code, status, kind) => {
  expect(awsErrorKindOfCode(code, status)).toBe(kind);
});

test.each<[AwsErrorKind, boolean, boolean]>([
  ['throttled', true, true],
  ['unreachable', true, true],
  ['clock-skew', true, true],
  ['lost', true, false],
  ['denied', false, false],
  ['rejected', false, false],
  ['foreign', false, false],
])('%s: retry if repeatable is %p, if not is %p', (kind, whenRepeatable, whenNot) => {
  expect(isRetryable(kind, { repeatable: true })).toBe(whenRepeatable);
  expect(isRetryable(kind, { repeatable: false })).toBe(whenNot);
});
