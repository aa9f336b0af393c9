import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { AwsError, awsJsonServer } from '../aws-json-server.ts';
import { accountId, type PhysicalResource } from '../config/intrinsics.ts';
import { type JsonObject, numberOf, objectOf, stringOf } from '../config/json.ts';
import { ofType, ofTypeIn } from '../config/resources-of-type.ts';
import { listen } from '../ports.ts';
import { readSaved, savedTo } from '../saved-json.ts';
import type { Part } from './part.ts';

const type = 'AWS::SecretsManager::Secret';
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const punctuation = '!#$%&()*+,-./:;<=>?@[]^_{|}~';

function generate(rule: JsonObject): string {
  const characters = rule.ExcludePunctuation === true ? letters : letters + punctuation;
  const length = numberOf(rule.PasswordLength, 32);
  return Array.from({ length }, () => characters[randomInt(characters.length)]).join('');
}

const textsOf = (json: unknown): Map<string, string> =>
  new Map(Object.entries(objectOf(json)).map(([arn, value]) => [arn, String(value)]));

/** Secrets Manager, as far as a function reads from it. Values are made up once and kept. */
export const secrets: Part = {
  name: 'secretsmanager',
  start: async ({ directory, region, services }) => {
    const file = join(directory, 'secrets.json');
    const values = readSaved(file, textsOf, () => new Map<string, string>());
    const save = savedTo(file, () => Object.fromEntries(values));
    const arnOf = (name: string): string => `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-Local1`;
    const resources = new Map<string, PhysicalResource>();
    for (const [id, { Name }] of ofTypeIn(services, type)) {
      resources.set(id, { ref: arnOf(stringOf(Name, id)), attributes: { Id: arnOf(stringOf(Name, id)) } });
    }
    const provision = async (declared: JsonObject): Promise<void> => {
      for (const [id, { Name, SecretString, GenerateSecretString }] of ofType(declared, type)) {
        const arn = arnOf(stringOf(Name, id));
        if (!values.has(arn)) values.set(arn, stringOf(SecretString, generate(objectOf(GenerateSecretString))));
      }
      await save();
    };
    const server = awsJsonServer({
      GetSecretValue: async ({ SecretId }) => {
        const asked = String(SecretId);
        const arn = values.has(asked) ? asked : arnOf(asked);
        const SecretString = values.get(arn);
        if (SecretString === undefined) {
          throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
        }
        return { ARN: arn, Name: arn.split(':secret:')[1]?.replace(/-Local1$/, ''), SecretString, VersionStages: ['AWSCURRENT'] };
      },
    });
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    return {
      endpoint,
      environment: { AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint },
      resources,
      ready: Promise.resolve(),
      provision,
      stop: async () => {
        server.closeAllConnections();
        server.close();
      },
    };
  },
};
