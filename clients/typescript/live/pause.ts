/** A pause that can be cut short. */
export interface Pause {
  /** Waits for so many milliseconds, or until `end` is called. */
  wait(milliseconds: number): Promise<void>;
  end(): void;
}

export function createPause(): Pause {
  let end = (): void => {};
  return {
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => end(),
  };
}
