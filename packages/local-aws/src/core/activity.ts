/** Tells those who wait for a service's changes that one of its functions has answered, and may have made some. */
export interface Activity {
  happened(service: string): void;
  /** Calls `listener` each time. @returns a function that ends this */
  listen(service: string, listener: () => void): () => void;
}

export function newActivity(): Activity {
  const listeners = new Map<string, Set<() => void>>();
  return {
    happened: (service) => {
      for (const listener of listeners.get(service) ?? []) listener();
    },
    listen: (service, listener) => {
      const ofService = listeners.get(service) ?? new Set();
      listeners.set(service, ofService.add(listener));
      return () => void ofService.delete(listener);
    },
  };
}
