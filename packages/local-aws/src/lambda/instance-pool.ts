/** How long a request waits for a busy instance, in milliseconds, before another one is started. */
const patience = 30;

/** The instances of a function, each of which runs one request at a time. */
export interface InstancePool<Instance> {
  /** Resolves with an instance for one request: an idle one, or the first that is released or started. */
  take(): Promise<Instance>;
  /** Gives an instance back. */
  release(instance: Instance): void;
}

/**
 * Creates a pool. Starting an instance takes far longer than most requests, so a request that finds all of them busy waits
 * for a moment, and then for whichever comes first.
 *
 * @param create a new instance; undefined if there is none at the moment
 * @param warm loads the code of a new instance for which a request does not wait alone
 */
export function instancePool<Instance>(
  create: () => Instance | undefined,
  warm: (instance: Instance) => Promise<unknown>,
): InstancePool<Instance> {
  const idle: Instance[] = [];
  const waiting: ((instance: Instance) => void)[] = [];
  let isEmpty = true;

  const release = (instance: Instance): void => {
    const next = waiting.shift();
    if (next) next(instance);
    else idle.push(instance);
  };
  const startAnother = (): void => {
    const instance = create();
    if (instance !== undefined) void warm(instance).finally(() => release(instance));
  };

  return {
    take: () => {
      const first = idle.pop() ?? (isEmpty ? create() : undefined);
      isEmpty = false;
      if (first !== undefined) return Promise.resolve(first);
      const { promise, resolve } = Promise.withResolvers<Instance>();
      const timer = setTimeout(startAnother, patience);
      waiting.push((instance) => {
        clearTimeout(timer);
        resolve(instance);
      });
      return promise;
    },
    release,
  };
}
