import { logger } from '../observability/index.ts';
import type { ControllerResult } from './controller-result.ts';
import { Problem } from './problem.ts';
import { toProblem } from './to-problem.ts';

/** Where the answers to requests with an `Idempotency-Key` are kept. */
export interface IdempotencyStore {
  /**
   * Claims `key` for this request, or finds the first answer to it. `content` tells requests apart; it may hold a
   * password, so a store keeps no more than a keyed hash of it.
   * Throws `idempotency-key-reused` or `request-in-progress`.
   */
  begin: (key: string, content: string) => Promise<Claim | { replay: ControllerResult }>;
}

/** A request's hold on its key; a claim that is neither finished nor dropped ends by itself. */
export interface Claim {
  replay?: never;
  /** Keeps the answer for whoever repeats the request. */
  finish: (answer: ControllerResult) => Promise<void>;
  /** Gives the key free: nothing worth keeping came of the request. */
  drop: () => Promise<void>;
}

/** A request that names its key: `scope` says whose and for what the key is. */
interface KeyedRequest {
  key: string;
  scope: readonly (string | undefined)[];
  /** As it was sent. */
  body: string | undefined;
}

/** The value of an `Idempotency-Key` header. Throws `invalid-request` if it has no 1–255 printable characters. */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^[\x20-\x7e]{1,255}$/.test(header)) return header;
  throw new Problem('invalid-request', {
    errors: [{ path: 'Idempotency-Key', message: 'Must be 1 to 255 printable ASCII characters' }],
  });
}

/**
 * Runs a request once per key, scope and 24 hours; a repetition gets the first answer and
 * `Idempotency-Replayed: true`.
 */
export async function answerOnce(
  store: IdempotencyStore,
  { key, scope, body }: KeyedRequest,
  run: () => Promise<ControllerResult>,
): Promise<ControllerResult> {
  const claim = await store.begin(JSON.stringify([...scope, key]), body ?? '');
  if (claim.replay) {
    const { headers, ...answer } = claim.replay;
    return { ...answer, headers: { ...headers, 'idempotency-replayed': 'true' } };
  }
  try {
    const answer = await run();
    await settle(() => claim.finish(answer));
    return answer;
  } catch (error) {
    await settle(() => claim.drop());
    throw toProblem(error);
  }
}

/** The work is done by now: failing to note it must not turn its answer into an error. */
async function settle(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    logger.error('The outcome of an idempotent request could not be kept', { error });
  }
}
