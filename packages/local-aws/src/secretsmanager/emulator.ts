import { join } from 'node:path';
import { objectOf, stringOf } from '../core/json.ts';
import { closeServer, listen } from '../core/ports.ts';
import { readSaved, savedTo } from '../core/saved-json.ts';
import type { Emulator } from '../emulator.ts';
import { AwsRefusal, awsJsonRequest } from '../protocols/aws-json-request.ts';
import { awsJsonServer } from '../protocols/aws-json-server.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { type Secrets, secretArn, secretOperations } from './operations.ts';
import { secretValueOf } from './values.ts';

const type = 'AWS::SecretsManager::Secret';

const secretsOf = (json: unknown): Secrets =>
  new Map(Object.entries(objectOf(json)).map(([name, value]) => [name, String(value)]));

/** Secrets Manager: functions read secrets of the templates. A generated value is kept between runs. */
export const secretsManager: Emulator = {
  name: 'secretsmanager',
  start: async ({ directory, region }) => {
    const file = join(directory, 'secrets.json');
    const secrets = readSaved(file, secretsOf, () => new Map());
    const save = savedTo(file, () => Object.fromEntries(secrets));
    const server = awsJsonServer(secretOperations(secrets, region, save));
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    return { endpoint, ready: Promise.resolve(), stop: () => closeServer(server) };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint }),
  resources: (services, region) => {
    const secret = ([id, { Name }]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const ref = secretArn(stringOf(Name, id), region);
      return [id, { ref, attributes: { Id: ref } }] as const;
    };
    return new Map(resourcesOfTypeIn(services, type).map(secret));
  },
  provision: async (endpoint, declared) => {
    for (const [id, properties] of resourcesOfType(declared, type)) {
      const input = { Name: stringOf(properties.Name, id), SecretString: secretValueOf(properties) };
      await awsJsonRequest(endpoint, 'secretsmanager.CreateSecret', input).catch((error: unknown) => {
        if (!(error instanceof AwsRefusal && error.code === 'ResourceExistsException')) throw error;
      });
    }
  },
};
