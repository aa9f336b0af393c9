import { type AwsErrorKind, awsErrorKind, awsErrorKindOfCode, isError } from '../../aws-errors/index.ts';
import { cancellationReasons } from './cancellation.ts';

/** The outcome of a failed attempt. */
export type Verdict =
  | 'throttled' // did not take effect: retry after a pause
  | 'lost' // may have taken effect: retry only where that is safe
  | 'denied' // the process cannot reach its table: a retry would have the same result
  | 'refused'; // a retry would have the same result

/** What DynamoDB's own errors mean here. The codes of all services are in `aws-errors`. */
const names: ReadonlyMap<string, Verdict> = new Map([
  // A response that was cut off: the request may have taken effect.
  ['SyntaxError', 'lost'],
  ['AbortError', 'lost'],
  // Each attempt signs its request anew, with renewed credentials.
  ['ExpiredTokenException', 'throttled'],
  // A missing table is a matter of deployment, not of the request.
  ['ResourceNotFoundException', 'denied'],
]);

const verdicts: Readonly<Record<AwsErrorKind, Verdict>> = {
  throttled: 'throttled',
  unreachable: 'throttled',
  'clock-skew': 'throttled',
  lost: 'lost',
  denied: 'denied',
  rejected: 'refused',
  // A bug, which must surface.
  foreign: 'refused',
};

/** Classifies whatever the SDK or the network threw. */
export function classify(error: unknown): Verdict {
  if (!isError(error)) return 'refused';
  if (error.name === 'TransactionCanceledException') return classifyCancelled(error);
  return names.get(error.name) ?? verdicts[awsErrorKind(error)];
}

/** A transaction that was cancelled only for throttling or for conflicts with another can be tried again. */
function classifyCancelled(error: Error): Verdict {
  const codes = cancellationReasons(error)
    .map(({ Code = 'None' }) => Code)
    .filter((code) => code !== 'None');
  const isTransient = codes.every((code) => awsErrorKindOfCode(code) === 'throttled');
  return codes.length > 0 && isTransient ? 'throttled' : 'refused';
}
