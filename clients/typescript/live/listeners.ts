/** Functions to call, each until it is removed. */
export interface Listeners<Value> {
  /** @returns a function that removes the listener */
  add(listener: (value: Value) => void): () => void;
  /** Calls each listener. One that throws does not keep the value from the others. */
  call(value: Value): void;
  clear(): void;
}

/** @param failed receives what a listener throws */
export function createListeners<Value>(failed: (cause: unknown) => void): Listeners<Value> {
  // Objects, so that a function that is added twice is called twice, and each removal removes one.
  const entries = new Set<{ listener: (value: Value) => void }>();
  return {
    add: (listener) => {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    call: (value) => {
      for (const { listener } of entries) {
        try {
          listener(value);
        } catch (cause) {
          failed(cause);
        }
      }
    },
    clear: () => entries.clear(),
  };
}
