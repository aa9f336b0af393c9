import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/**
 * Runs `work` with a correlation id that everything it calls can read, to mark what it writes, emits and logs.
 *
 * @param id - the request id, or the correlation id of the event being handled
 * @example withCorrelation(event.requestContext.requestId, () => dispatch(router, event));
 */
export function withCorrelation<Result>(id: string, work: () => Result): Result {
  return current.run(id, work);
}

/** The correlation id set by {@link withCorrelation}; `undefined` outside of it. */
export function correlationId(): string | undefined {
  return current.getStore();
}
