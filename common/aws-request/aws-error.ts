/** What a response says beside the error's name and message. */
interface ErrorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A refusal of an AWS service, in the shape that errors of the SDK have: {@link awsErrorKind} reads both. */
export class AwsError extends Error {
  /** Whose fault it is, as AWS sees it. */
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId: string | undefined };
  /** How long AWS asks to wait before the next attempt, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(name: string, message: string, { status, headers }: ErrorResponse) {
    super(message);
    this.name = name;
    this.$fault = status >= 500 ? 'server' : 'client';
    this.$metadata = {
      httpStatusCode: status,
      requestId: headers['x-amzn-requestid'] ?? headers['x-amz-request-id'],
    };
    const seconds = Number(headers['retry-after']);
    this.retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  }
}
