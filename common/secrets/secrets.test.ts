import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAwsService, startFakeAwsService } from '@moim/testing';
import { getSecret } from './index.ts';

let secrets: FakeAwsService;

beforeAll(async () => {
  secrets = await startFakeAwsService('SECRETS_MANAGER');
});

afterAll(() => secrets.stop());

test('a secret is read once, however many ask for it', async () => {
  const before = secrets.requests.length;
  secrets.respondWith({ body: { SecretString: 's3cr3t' } });
  const read = await Promise.all([getSecret('one'), getSecret('one'), getSecret('one')]);
  expect([...read, await getSecret('one')]).toEqual(['s3cr3t', 's3cr3t', 's3cr3t', 's3cr3t']);
  expect(secrets.requests.slice(before)).toEqual([
    { operation: 'GetSecretValue', body: { SecretId: 'one' } },
  ]);
});

test('a failed read is not remembered', async () => {
  const notFound = { status: 400, body: { __type: 'ResourceNotFoundException' } };
  secrets.respondWith(notFound, { body: { SecretString: 'found' } });
  await expect(getSecret('two')).rejects.toThrow();
  expect(await getSecret('two')).toBe('found');
});

test('a secret without a string says what to do', async () => {
  secrets.respondWith({ body: {} });
  await expect(getSecret('three')).rejects.toThrow('Give it one in Secrets Manager');
});
