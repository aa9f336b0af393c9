import { AsyncLocalStorage } from 'node:async_hooks';
import { Aborted } from '../errors/connection-errors.ts';

const signals = new AsyncLocalStorage<AbortSignal>();

/**
 * Performs work whose requests to DynamoDB end when the signal aborts: no further request is sent, pauses end, and the work
 * fails with `Aborted`. If a write is in flight, it fails with `OutcomeUnknown` instead, as it may have taken effect.
 *
 * @example await withSignal(AbortSignal.timeout(2_000), () => orders.find.byStatus({ status: 'open' }).count());
 */
export function withSignal<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  return signals.run(signal, work);
}

/** The signal that applies to the current request; `undefined` if there is none. */
export function currentSignal(): AbortSignal | undefined {
  return signals.getStore();
}

/** Pauses unless the signal aborts first. */
export async function pauseUnlessAborted(
  signal: AbortSignal | undefined,
  pause: (milliseconds: number) => Promise<unknown>,
  milliseconds: number,
): Promise<void> {
  if (signal === undefined) {
    await pause(milliseconds);
    return;
  }
  let stop: () => void = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop, { once: true });
  });
  await Promise.race([pause(milliseconds), aborted]);
  signal.removeEventListener('abort', stop);
}

/** @throws Aborted once the signal has aborted */
export function throwIfAborted(signal: AbortSignal | undefined, subject: { readonly entity: string }): void {
  if (signal?.aborted === true) throw new Aborted(subject);
}
