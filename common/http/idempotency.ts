import { logger } from '../observability/index.ts';
import type { ControllerResult } from './controller-result.ts';
import { Problem } from './problem.ts';
import { toProblem } from './to-problem.ts';

/** Stores the answers to requests with an `Idempotency-Key`. */
export interface IdempotencyStore {
  /**
   * Takes hold of `key` for this request, or finds the first answer to it. `content` tells requests apart; it may
   * contain a password, so a store keeps only a keyed hash of it.
   * Throws the problems `idempotency-key-reused` and `request-in-progress`.
   */
  begin: (key: string, content: string) => Promise<KeyHold | { replay: ControllerResult }>;
}

/** A request's hold on its key. It expires by itself if it is neither finished nor released. */
export interface KeyHold {
  replay?: never;
  /** Stores the answer, to be replayed when the request is repeated. */
  finish: (answer: ControllerResult) => Promise<void>;
  /** Frees the key: the request produced nothing worth keeping. */
  release: () => Promise<void>;
}

/** A request with a key. `scope` says whose key it is and for which operation. */
interface KeyedRequest {
  key: string;
  scope: readonly (string | undefined)[];
  /** As it was sent. */
  body: string | undefined;
}

/**
 * The value of an `Idempotency-Key` header. Throws `invalid-request` unless it has 1–255 printable characters. A comma is
 * refused because API Gateway joins the values of a repeated header with one.
 */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^[\x20-\x2b\x2d-\x7e]{1,255}$/.test(header)) return header;
  const message = header.includes(',')
    ? 'Must be sent only once, and must not contain a comma'
    : 'Must be 1 to 255 printable ASCII characters';
  throw new Problem('invalid-request', { errors: [{ path: 'Idempotency-Key', message }] });
}

/**
 * Runs a request once per key and scope within 24 hours. A repeated request gets the first answer, renewed by `renew`
 * if parts of it expire, with `Idempotency-Replayed: true`.
 */
export async function answerOnce(
  store: IdempotencyStore,
  { key, scope, body }: KeyedRequest,
  run: () => Promise<ControllerResult>,
  renew: (first: ControllerResult) => Promise<ControllerResult> = async (first) => first,
): Promise<ControllerResult> {
  const hold = await store.begin(JSON.stringify([...scope, key]), body ?? '');
  if (hold.replay) {
    const { headers, ...answer } = await renew(hold.replay);
    return { ...answer, headers: { ...headers, 'idempotency-replayed': 'true' } };
  }
  try {
    const answer = await run();
    await loggingFailure(() => hold.finish(answer));
    return answer;
  } catch (error) {
    await loggingFailure(() => hold.release());
    throw toProblem(error);
  }
}

/** The request has been handled: failing to record it must not turn its answer into an error. */
async function loggingFailure(record: () => Promise<void>): Promise<void> {
  try {
    await record();
  } catch (error) {
    logger.error('The outcome of a request with an idempotency key could not be stored', { error });
  }
}
