interface Target {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' &&
  value !== null &&
  'addEventListener' in value &&
  'removeEventListener' in value;

/**
 * Calls `listener` when the network is back, or when a page that was in the background is shown: browsers stop the timers of
 * such pages. Does nothing outside browsers.
 *
 * @returns a function that ends it
 */
export function onNetworkReturn(listener: () => void): () => void {
  const scope: unknown = globalThis;
  if (!isTarget(scope)) return () => {};
  const page = 'document' in scope && isTarget(scope.document) ? scope.document : undefined;
  const shown = (): void => {
    if (page && 'visibilityState' in page && page.visibilityState === 'visible') listener();
  };
  scope.addEventListener('online', listener);
  page?.addEventListener('visibilitychange', shown);
  return () => {
    scope.removeEventListener('online', listener);
    page?.removeEventListener('visibilitychange', shown);
  };
}
