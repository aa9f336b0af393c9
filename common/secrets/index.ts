import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

let client: SecretsManagerClient | undefined;
const reads = new Map<string, Promise<string>>();

/**
 * A secret's string from Secrets Manager, read once per process; a failed read is tried again by the next caller.
 *
 * @param arn the secret's ARN or name
 */
export function getSecret(arn: string): Promise<string> {
  let read = reads.get(arn);
  if (!read) {
    read = readSecret(arn);
    reads.set(arn, read);
    read.catch(() => reads.delete(arn));
  }
  return read;
}

async function readSecret(arn: string): Promise<string> {
  client ??= new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString)
    throw new Error(`The secret ${arn} has no string value. Give it one in Secrets Manager.`);
  return SecretString;
}
