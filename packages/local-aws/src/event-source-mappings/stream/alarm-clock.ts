/** Pauses that end early when something may have happened. */
export interface AlarmClock {
  /** Ends the pause, or the next one. */
  ring(): void;
  /** Forgets that it has rung: from now on, only what happens later ends a pause. */
  reset(): void;
  /** Waits for so many milliseconds at most. */
  pause(milliseconds: number): Promise<void>;
}

export function alarmClock(): AlarmClock {
  let rung = Promise.withResolvers<void>();
  return {
    ring: () => rung.resolve(),
    reset: () => {
      rung = Promise.withResolvers();
    },
    pause: async (milliseconds) => {
      const end = Promise.withResolvers<void>();
      const timer = setTimeout(end.resolve, milliseconds);
      await Promise.race([rung.promise, end.promise]);
      clearTimeout(timer);
    },
  };
}
