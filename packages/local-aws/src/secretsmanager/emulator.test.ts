import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { awsJsonRequest } from '../protocols/aws-json-request.ts';
import { secretsManager } from './emulator.ts';

const endpoint = process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER ?? '';
const read = (SecretId: string) => awsJsonRequest(endpoint, 'secretsmanager.GetSecretValue', { SecretId });

test('a generated secret keeps its value and is read by name or ARN', async () => {
  const Name = `test/${randomUUID()}`;
  const GenerateSecretString = { PasswordLength: 40, ExcludePunctuation: true };
  const declared = {
    One: { Type: 'AWS::SecretsManager::Secret', Properties: { Name, GenerateSecretString } },
  };
  await secretsManager.provision(endpoint, declared, 'ap-northeast-2');
  const first = await read(Name);
  await secretsManager.provision(endpoint, declared, 'ap-northeast-2');
  expect(first.SecretString).toMatch(/^[a-zA-Z0-9]{40}$/);
  expect(await read(String(first.ARN))).toEqual(first);
  await expect(read('test/none')).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
});

test('a secret can be a JSON template with a generated password', async () => {
  const Name = `test/${randomUUID()}`;
  const GenerateSecretString = { SecretStringTemplate: '{"user":"me"}', GenerateStringKey: 'password' };
  const declared = {
    One: { Type: 'AWS::SecretsManager::Secret', Properties: { Name, GenerateSecretString } },
  };
  await secretsManager.provision(endpoint, declared, 'ap-northeast-2');
  const value: unknown = JSON.parse(String((await read(Name)).SecretString));
  expect(value).toEqual({ user: 'me', password: expect.stringMatching(/^.{32}$/s) });
});
