/** How long requests wait for busy instances, in milliseconds, before another one is started. */
const patience = 30;

/** The instances of a function, each of which runs one request at a time. */
export interface InstancePool<Instance> {
  /** Resolves with an instance for one request: an idle one, or the first that is released or started. */
  take(): Promise<Instance>;
  /** Gives an instance back. */
  release(instance: Instance): void;
}

/**
 * Creates a pool. Starting an instance takes far longer than most requests, so another one is started only after there
 * have been requests waiting for a moment, be it the same or one after the other. They get whichever comes first.
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
  let starting = 0;
  let isEmpty = true;
  let timer: NodeJS.Timeout | undefined;

  const growLater = (): void => {
    timer = setTimeout(() => {
      growLater();
      if (starting < waiting.length) startAnother();
    }, patience).unref();
  };
  const release = (instance: Instance): void => {
    const next = waiting.shift();
    if (!next) idle.push(instance);
    else next(instance);
    if (waiting.length === 0) clearTimeout(timer);
  };
  const startAnother = (): void => {
    const instance = create();
    if (instance === undefined) return;
    starting += 1;
    void warm(instance).finally(() => {
      starting -= 1;
      release(instance);
    });
  };

  return {
    take: () => {
      const first = idle.pop() ?? (isEmpty ? create() : undefined);
      isEmpty = false;
      if (first !== undefined) return Promise.resolve(first);
      if (waiting.length === 0) growLater();
      const { promise, resolve } = Promise.withResolvers<Instance>();
      waiting.push(resolve);
      return promise;
    },
    release,
  };
}
