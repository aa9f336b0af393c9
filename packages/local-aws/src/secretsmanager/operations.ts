import { stringOf } from '../core/json.ts';
import { AwsError, type Operation } from '../protocols/aws-json-server.ts';
import { accountId } from '../serverless-config/intrinsics.ts';

/** Secret values by name. */
export type Secrets = Map<string, string>;

const suffix = '-Local1';

export const secretArn = (name: string, region: string): string =>
  `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}${suffix}`;

const nameOf = (id: string): string =>
  id.startsWith('arn:') ? id.split(':').slice(6).join(':').slice(0, -suffix.length) : id;

export const secretOperations = (
  secrets: Secrets,
  region: string,
  save: () => Promise<void>,
): Record<string, Operation> => ({
  CreateSecret: async ({ Name, SecretString }) => {
    const name = stringOf(Name);
    if (secrets.has(name)) {
      throw new AwsError(
        'ResourceExistsException',
        `The operation failed because the secret ${name} already exists.`,
      );
    }
    secrets.set(name, stringOf(SecretString));
    await save();
    return { ARN: secretArn(name, region), Name: name };
  },

  GetSecretValue: async ({ SecretId, VersionStage }) => {
    const stage = stringOf(VersionStage, 'AWSCURRENT');
    const name = nameOf(stringOf(SecretId));
    const SecretString = secrets.get(name);
    if (SecretString === undefined) {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    }
    if (stage !== 'AWSCURRENT') {
      throw new AwsError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
      );
    }
    return { ARN: secretArn(name, region), Name: name, SecretString, VersionStages: ['AWSCURRENT'] };
  },
});
