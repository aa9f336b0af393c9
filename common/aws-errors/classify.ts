import { httpStatusOf, isError, isSdkError, networkCodeOf } from './sdk-error.ts';

/**
 * Why a call to AWS failed:
 *
 * - `throttled`: AWS turned the request away for load or for a conflict with another request. It was not carried out.
 * - `unreachable`: no connection was made. The request was not carried out.
 * - `clock-skew`: the signature's time was off. The SDK corrects its clock and signs each attempt anew.
 * - `lost`: no response, or a 5xx. The request may have been carried out.
 * - `denied`: the credentials are missing, expired, or do not allow the call.
 * - `rejected`: AWS answered, and repeating the request gives the same answer. What it means is up to the caller.
 * - `foreign`: not an error of AWS or the network, so most likely a bug of ours.
 */
export type AwsErrorKind =
  | 'throttled'
  | 'unreachable'
  | 'clock-skew'
  | 'lost'
  | 'denied'
  | 'rejected'
  | 'foreign';

/**
 * Error codes of all the services we call. Names that mean something only to one service, such as `NoSuchKey` or
 * `UsernameExistsException`, belong to that service's module.
 */
const namesByKind: ReadonlyMap<AwsErrorKind, readonly string[]> = new Map([
  [
    'throttled',
    [
      'BandwidthLimitExceeded',
      'LimitExceededException',
      'PriorRequestNotComplete',
      'ProvisionedThroughputExceeded',
      'ProvisionedThroughputExceededException',
      'ReplicatedWriteConflictException',
      'RequestLimitExceeded',
      'RequestThrottled',
      'RequestThrottledException',
      'SlowDown',
      'ThrottledException',
      'Throttling',
      'ThrottlingError',
      'ThrottlingException',
      'TooManyRequestsException',
      'TransactionConflict',
      'TransactionConflictException',
      'TransactionInProgressException',
    ],
  ],
  ['unreachable', ['EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']],
  [
    'clock-skew',
    ['InvalidSignatureException', 'RequestExpired', 'RequestInTheFuture', 'RequestTimeTooSkewed'],
  ],
  [
    'lost',
    [
      'ECONNRESET',
      'EPIPE',
      'ERR_STREAM_PREMATURE_CLOSE',
      'ETIMEDOUT',
      'InternalError',
      'InternalErrorException',
      'InternalException',
      'InternalFailure',
      'InternalServerError',
      'InternalServiceError',
      'RequestTimeout',
      'RequestTimeoutException',
      'ServiceUnavailable',
      'ServiceUnavailableException',
      'TimeoutError',
    ],
  ],
  [
    'denied',
    [
      'AccessDenied',
      'AccessDeniedException',
      'CredentialsProviderError',
      'ExpiredToken',
      'ExpiredTokenException',
      'IncompleteSignature',
      'IncompleteSignatureException',
      'InvalidAccessKeyId',
      'InvalidClientTokenId',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
      'NotAuthorized',
      'OptInRequired',
      'SignatureDoesNotMatch',
      'UnrecognizedClientException',
    ],
  ],
]);

const kinds: ReadonlyMap<string, AwsErrorKind> = new Map(
  [...namesByKind].flatMap(([kind, names]) => names.map((name): [string, AwsErrorKind] => [name, kind])),
);

/** The SDK waited in vain for a connection, or for a free one: only the message says that nothing was sent. */
const neverConnected = /did not establish a connection/;

/** Why a call failed, from whatever the SDK or the network threw. */
export function awsErrorKind(error: unknown): AwsErrorKind {
  if (!isError(error)) return 'foreign';
  if (error.name === 'TimeoutError' && neverConnected.test(error.message)) return 'unreachable';
  const kind = kinds.get(error.name) ?? kinds.get(networkCodeOf(error));
  if (kind) return kind;
  return isSdkError(error) ? kindOfStatus(httpStatusOf(error)) : 'foreign';
}

/**
 * The same for an error code that comes in a successful response, as those of single entries of a batch do.
 *
 * @param status the HTTP status, where the entry has one
 * @example const kind = awsErrorKindOfCode('ThrottlingException'); // 'throttled'
 */
export function awsErrorKindOfCode(code: string, status?: number): AwsErrorKind {
  return kinds.get(code) ?? kindOfStatus(status);
}

function kindOfStatus(status: number | undefined): AwsErrorKind {
  if (status === undefined || status >= 500) return 'lost';
  if (status === 429) return 'throttled';
  return status === 401 || status === 403 ? 'denied' : 'rejected';
}

/**
 * Whether to send a request again after a pause.
 *
 * @param repeatable whether carrying it out twice does no harm
 */
export function isRetryable(kind: AwsErrorKind, { repeatable }: { repeatable: boolean }): boolean {
  if (kind === 'lost') return repeatable;
  return kind === 'throttled' || kind === 'unreachable' || kind === 'clock-skew';
}
