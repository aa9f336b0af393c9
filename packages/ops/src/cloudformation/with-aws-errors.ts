import { Refusal } from '../terminal/refusal.ts';
import { isKnownRegion } from './known-regions.ts';

const endpoint = (): string => process.env.AWS_ENDPOINT_URL ?? 'AWS';

/** Turns an error of an AWS call into a refusal that says what the operator can do. */
function explainAwsError(error: unknown): Refusal {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${name} ${code} ${message}`;
  const [, region = ''] = /ENOTFOUND [\w-]+\.([\w-]+)\.amazonaws\.com/.exec(message) ?? [];
  if (region !== '' && !isKnownRegion(region)) {
    return new Refusal(
      'wrong-use',
      `There is no region "${region}". Pass an existing one with --region.`,
      error,
    );
  }
  if (/Signature expired|Signature not yet current|RequestTimeTooSkewed/.test(text)) {
    return new Refusal(
      'not-ready',
      `This machine's clock is wrong: ${message} Set the clock, then retry.`,
      error,
    );
  }
  if (/Expired|TokenRefreshRequired|session.*expired|expired.*session/i.test(text)) {
    return new Refusal(
      'not-ready',
      'The AWS session has expired. Sign in again (aws sso login), then retry.',
      error,
    );
  }
  if (
    /CredentialsProviderError|Could not load credentials|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch|InvalidAccessKeyId/.test(
      text,
    )
  ) {
    return new Refusal(
      'not-ready',
      'No usable AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. See docs/deploy.md.',
      error,
    );
  }
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|TimeoutError|socket hang up/.test(text)) {
    return new Refusal('not-ready', `${endpoint()} cannot be reached (${code || name}).`, error);
  }
  if (/AccessDenied|not authorized|UnauthorizedOperation/i.test(text)) {
    return new Refusal(
      'not-ready',
      `AWS denied the request: ${message} docs/deploy.md lists the permissions you need.`,
      error,
    );
  }
  return new Refusal('failed', `AWS returned an error: ${name}: ${message}`, error);
}

/** Awaits an AWS call and turns its failure into a {@link Refusal}. */
export async function withAwsErrors<Answer>(request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    throw error instanceof Refusal ? error : explainAwsError(error);
  }
}
