import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FakeAws, startFakeAws } from '@moim/testing';
import { getSecret } from './index.ts';

let secrets: FakeAws;

beforeAll(async () => {
  secrets = await startFakeAws('SECRETS_MANAGER');
});

afterAll(() => secrets.stop());

test('a secret is read once, however many ask for it', async () => {
  const before = secrets.asked.length;
  secrets.answers({ body: { SecretString: 's3cr3t' } });
  const read = await Promise.all([getSecret('one'), getSecret('one'), getSecret('one')]);
  expect([...read, await getSecret('one')]).toEqual(['s3cr3t', 's3cr3t', 's3cr3t', 's3cr3t']);
  expect(secrets.asked.slice(before)).toEqual([{ operation: 'GetSecretValue', body: { SecretId: 'one' } }]);
});

test('a failed read is not remembered', async () => {
  const notFound = { status: 400, body: { __type: 'ResourceNotFoundException' } };
  secrets.answers(notFound, { body: { SecretString: 'found' } });
  await expect(getSecret('two')).rejects.toThrow();
  expect(await getSecret('two')).toBe('found');
});

test('a secret without a string says what to do', async () => {
  secrets.answers({ body: {} });
  await expect(getSecret('three')).rejects.toThrow('Give it one in Secrets Manager');
});
