import { expect, test } from '@jest/globals';
import { withAwsErrors } from './with-aws-errors.ts';

const refused = (name: string, message: string): Promise<never> =>
  withAwsErrors(Promise.reject(Object.assign(new Error(message), { name })));

test.each([
  ['SignatureDoesNotMatch', 'Signature expired: 20261121T100000Z is now earlier than 20261121T134500Z'],
  [
    'InvalidSignatureException',
    'Signature not yet current: 20261121T200000Z is still later than 20261121T1400Z',
  ],
  ['RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'],
])('reports a wrong clock rather than an expired session: %s', async (name, message) => {
  await expect(refused(name, message)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringMatching(/^This machine's clock is wrong: /),
  });
});

test('reports an expired session', async () => {
  await expect(refused('ExpiredToken', 'The security token is expired')).rejects.toMatchObject({
    message: expect.stringMatching(/^The AWS session has expired/),
  });
});

test('reports a region that does not exist as wrong usage', async () => {
  const failure = refused('Error', 'getaddrinfo ENOTFOUND sts.eu-nowhere-1.amazonaws.com');
  await expect(failure).rejects.toMatchObject({
    exitCode: 2,
    message: 'There is no region "eu-nowhere-1". Pass an existing one with --region.',
  });
});

test('reports a network without AWS as unreachable', async () => {
  const error = Object.assign(new Error('getaddrinfo ENOTFOUND sts.eu-west-1.amazonaws.com'), {
    code: 'ENOTFOUND',
  });
  await expect(withAwsErrors(Promise.reject(error))).rejects.toMatchObject({ exitCode: 4 });
});
