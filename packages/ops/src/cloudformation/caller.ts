import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { Refusal } from '../terminal/refusal.ts';
import type { Target } from './target.ts';

const endpoint = (): string => process.env.AWS_ENDPOINT_URL ?? 'AWS';

/** What an error on the way to AWS means to whoever deploys. */
function explainAwsError(error: unknown): Refusal {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${name} ${code} ${message}`;
  if (/Signature expired|Signature not yet current|RequestTimeTooSkewed/.test(text)) {
    return new Refusal(
      'notReady',
      `The clock of this machine is wrong: ${message} Set it, then repeat.`,
      error,
    );
  }
  if (/Expired|TokenRefreshRequired|session.*expired|expired.*session/i.test(text)) {
    return new Refusal(
      'notReady',
      'The AWS session has expired: sign in again (aws sso login), then repeat.',
      error,
    );
  }
  if (
    /CredentialsProviderError|Could not load credentials|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|InvalidAccessKeyId/.test(
      text,
    )
  ) {
    return new Refusal(
      'notReady',
      'No usable AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. See docs/deploy.md.',
      error,
    );
  }
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|TimeoutError|socket hang up/.test(text)) {
    return new Refusal('notReady', `${endpoint()} cannot be reached (${code || name}).`, error);
  }
  if (/AccessDenied|not authorized|UnauthorizedOperation/i.test(text)) {
    return new Refusal(
      'notReady',
      `AWS denies this: ${message} The permissions needed are in docs/deploy.md.`,
      error,
    );
  }
  return new Refusal('failed', `AWS answered: ${name}: ${message}`, error);
}

/** Waits for an answer of AWS; a failure becomes a {@link Refusal}. */
export async function asking<Answer>(request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    throw error instanceof Refusal ? error : explainAwsError(error);
  }
}

/** The account that the credentials at hand belong to. */
export async function requireCaller({ region }: Target): Promise<string> {
  const client = new STSClient({ region, maxAttempts: 2 });
  const { Account = '' } = await asking(client.send(new GetCallerIdentityCommand({})));
  return Account;
}
