/** Waits while the browser knows that there is no network: what is tried meanwhile would only use up its attempts. */
export async function networkBack(signal?: AbortSignal): Promise<void> {
  if (navigator.onLine) return;
  const end = new AbortController();
  await new Promise<void>((resolve) => {
    addEventListener('online', () => resolve(), { signal: end.signal });
    signal?.addEventListener('abort', () => resolve(), { signal: end.signal });
  });
  end.abort();
  signal?.throwIfAborted();
}
