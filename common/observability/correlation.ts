import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/**
 * Does `work` in the name of a request: what it writes, emits and logs, however deep, can say which one caused it.
 *
 * @param id - the request's id, or the correlation id of the event that is being handled
 * @example withCorrelation(event.requestContext.requestId, () => dispatch(router, event));
 */
export function withCorrelation<Result>(id: string, work: () => Result): Result {
  return current.run(id, work);
}

/** The id of the request in whose name this runs; undefined outside of any. */
export function correlationId(): string | undefined {
  return current.getStore();
}
