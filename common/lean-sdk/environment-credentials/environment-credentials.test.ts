import { expect, test } from '@jest/globals';
import { defaultProvider } from './index.ts';

test('the credential provider reads the environment at each call', async () => {
  const provide = defaultProvider();
  delete process.env.AWS_ACCESS_KEY_ID;
  await expect(provide()).rejects.toThrow('no AWS credentials');
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' });
  delete process.env.AWS_SESSION_TOKEN;
  expect(await provide()).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
  process.env.AWS_SESSION_TOKEN = 'token';
  expect(await provide()).toMatchObject({ sessionToken: 'token' });
});
