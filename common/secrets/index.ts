import * as z from 'zod/mini';
import { awsErrorKind, isRetryable } from '../aws-errors/index.ts';
import { callAwsJson } from '../aws-json/index.ts';
import { AwsError } from '../aws-request/index.ts';
import { SecretError } from './secret-error.ts';

export { SecretError, type SecretErrorCode } from './secret-error.ts';

const getSecretValue = {
  service: 'secretsmanager',
  endpoint: 'SECRETS_MANAGER',
  target: 'secretsmanager.GetSecretValue',
  signed: true,
};

const secret = z.object({ SecretString: z.optional(z.string()) });

const reads = new Map<string, Promise<string>>();

/**
 * A secret's string from Secrets Manager. It is read once per process; after a failed read the next caller tries again.
 * Throws a {@link SecretError}. Needs `secretsmanager:GetSecretValue`.
 *
 * @param arn the secret's ARN or name
 * @example const key = await getSecret(requiredSetting('CURSOR_SECRET_ARN'));
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

/**
 * A secret's current string, and the one before its last rotation if there was one. Not cached: read it when a value does
 * not match the cached secret. Throws a {@link SecretError}.
 */
export async function getRotatingSecret(arn: string): Promise<{ current: string; previous?: string }> {
  const [current, previous] = await Promise.all([readSecret(arn), fetchSecret(arn, 'AWSPREVIOUS')]);
  return previous === undefined ? { current } : { current, previous };
}

async function readSecret(arn: string): Promise<string> {
  const value = await fetchSecret(arn);
  if (!value) {
    const message = `The secret ${arn} has no string value. Set one in Secrets Manager.`;
    throw new SecretError('misconfigured', message);
  }
  return value;
}

async function fetchSecret(arn: string, VersionStage?: 'AWSPREVIOUS'): Promise<string | undefined> {
  try {
    const input = { SecretId: arn, ...(VersionStage && { VersionStage }) };
    return secret.parse(await callAwsJson(getSecretValue, input)).SecretString;
  } catch (error) {
    // The secret was never rotated.
    if (VersionStage && error instanceof AwsError && error.name === 'ResourceNotFoundException')
      return undefined;
    if (isRetryable(awsErrorKind(error), { repeatable: true })) {
      throw new SecretError('unavailable', `Secrets Manager does not answer for the secret ${arn}.`, error);
    }
    const message = `The secret ${arn} cannot be read. Check that it exists and that the role may read it.`;
    throw new SecretError('misconfigured', message, error);
  }
}
