/**
 * Runs at most `limit` tasks at a time and queues the others in order. AWS starts an environment for each concurrent
 * request; locally a worker thread costs about 40 MB, so a burst of requests queues instead.
 */
export function semaphore(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The slot passes to the next task directly, so that no newcomer takes it.
      if (next) next();
      else running -= 1;
    }
  };
}
