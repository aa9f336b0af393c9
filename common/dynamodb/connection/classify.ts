import { cancellationReasons } from './cancellation.ts';

/** The outcome of a failed attempt. */
export type Verdict =
  | 'throttled' // did not take effect: retry after a pause
  | 'lost' // may have taken effect: retry only where that is safe
  | 'denied' // the process cannot reach its table: a retry would have the same result
  | 'refused'; // a retry would have the same result

const throttling = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'ReplicatedWriteConflictException',
  'TransactionInProgressException',
  'TransactionConflictException',
]);

/** Each attempt signs its request anew, with the clock corrected by the previous response and renewed credentials. */
const clock = new Set([
  'RequestTimeTooSkewed',
  'InvalidSignatureException',
  'RequestExpired',
  'ExpiredTokenException',
]);

/** Missing tables, permissions and credentials: a matter of deployment, not of the request. */
const denied = new Set([
  'AccessDeniedException',
  'CredentialsProviderError',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
]);

const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const connectionRefused = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const network = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']);

/** The SDK waited in vain for a connection, or for a free one: only the message says that nothing was sent. */
const neverConnected = /did not establish a connection/;

/** Classifies an error of the SDK. Unknown errors count as refused: they are bugs, and must surface. */
export function classify(error: unknown): Verdict {
  if (!isError(error)) return 'refused';
  if (error.name === 'TransactionCanceledException') return classifyCancelled(error);
  if (throttling.has(error.name) || clock.has(error.name)) return 'throttled';
  if (denied.has(error.name)) return 'denied';
  // A response that was cut off: the request may have taken effect.
  if (error instanceof SyntaxError || error.name === 'SyntaxError') return 'lost';
  if (error.name === 'TimeoutError' && neverConnected.test(error.message)) return 'throttled';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || error.name === 'InternalServerError')
    return 'lost';
  const code = 'code' in error ? String(error.code) : '';
  if (connectionRefused.has(code)) return 'throttled';
  if (network.has(code)) return 'lost';
  return statusOf(error) >= 500 ? 'lost' : 'refused';
}

/** A transaction that was cancelled only for throttling or for conflicts with another can be tried again. */
function classifyCancelled(error: Error): Verdict {
  const codes = cancellationReasons(error).map(({ Code = 'None' }) => Code);
  const transient = codes.filter((code) => transientReasons.has(code)).length;
  return transient > 0 && transient === codes.filter((code) => code !== 'None').length
    ? 'throttled'
    : 'refused';
}

/** Whether a value is an error, also one of another realm: some test runners have their own `Error`. */
export function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}

function statusOf(error: Error): number {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return 0;
  return 'httpStatusCode' in error.$metadata ? Number(error.$metadata.httpStatusCode) : 0;
}
