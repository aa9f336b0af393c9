import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { getRotatingSecret, getSecret } from './index.ts';

let secrets: FakeAwsService;

beforeAll(async () => {
  secrets = await startFakeAwsService('SECRETS_MANAGER');
});

afterAll(() => secrets.stop());

test('a secret is read once, even when several callers need it at the same time', async () => {
  const before = secrets.requests.length;
  secrets.respondWith({ body: { SecretString: 's3cr3t' } });
  const values = await Promise.all([getSecret('one'), getSecret('one'), getSecret('one')]);
  expect([...values, await getSecret('one')]).toEqual(['s3cr3t', 's3cr3t', 's3cr3t', 's3cr3t']);
  expect(secrets.requests.slice(before)).toEqual([
    { operation: 'GetSecretValue', body: { SecretId: 'one' } },
  ]);
});

test('a failed read is tried again by the next caller', async () => {
  const notFound = { status: 400, body: { __type: 'ResourceNotFoundException' } };
  secrets.respondWith(notFound, { body: { SecretString: 'found' } });
  await expect(getSecret('two')).rejects.toThrow();
  expect(await getSecret('two')).toBe('found');
});

test('a secret without a string value says what to do', async () => {
  secrets.respondWith({ body: {} });
  await expect(getSecret('three')).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining('Set one in Secrets Manager'),
  });
});

test.each([
  [400, 'ThrottlingException', 'unavailable'],
  [500, 'InternalServiceError', 'unavailable'],
  [400, 'AccessDeniedException', 'misconfigured'],
  [400, 'ResourceNotFoundException', 'misconfigured'],
])('status %d with %s is a secret error with the code %s', async (status, name, code) => {
  secrets.respondWith({ status, body: { __type: name } });
  await expect(getSecret(name)).rejects.toMatchObject({ name: 'SecretError', code });
});

test('a rotating secret has its value before the last rotation', async () => {
  secrets.respondWith({ body: { SecretString: 'new' } }, { body: { SecretString: 'old' } });
  expect(await getRotatingSecret('four')).toEqual({ present: 'new', former: 'old' });
  secrets.respondWith(
    { body: { SecretString: 'new' } },
    { status: 400, body: { __type: 'ResourceNotFoundException' } },
  );
  expect(await getRotatingSecret('four')).toEqual({ present: 'new' });
});
