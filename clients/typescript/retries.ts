import { UploadFailed } from './upload-failed.ts';

/**
 * Repeats work that failed for a reason that may pass, such as a lost connection, with growing pauses.
 *
 * @param attempts - consecutive failures without progress after which the last error is thrown
 * @param pause - milliseconds after the first failure
 */
export function retries(attempts: number, pause: number, signal: AbortSignal | undefined) {
  let failures = 0;
  const progressed = (): void => {
    failures = 0;
  };
  async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      signal?.throwIfAborted();
      try {
        const result = await work();
        progressed();
        return result;
      } catch (error) {
        failures += 1;
        if (failures >= attempts || (error instanceof UploadFailed && !error.isRetryable)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (failures - 1)));
      }
    }
  }
  return { retrying, progressed };
}
