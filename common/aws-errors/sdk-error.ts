/** Whether a value is an error, including one from another realm, as Node's own errors are in some test runners. */
export function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}

/** The HTTP status of the response behind an SDK error; undefined when AWS sent none. */
export function httpStatusOf(error: Error): number | undefined {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) {
    return undefined;
  }
  const status = 'httpStatusCode' in error.$metadata ? error.$metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Whether AWS or the SDK threw this, rather than our own code or a stream that we passed in. */
export function isSdkError(error: Error): boolean {
  return '$metadata' in error || '$fault' in error;
}

/** Node's code of a network error, such as `ECONNRESET`; empty for other errors. */
export function networkCodeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
