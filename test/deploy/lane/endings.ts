const endings: (() => Promise<void> | void)[] = [];

/** Registers a cleanup for the end of the lane. */
export const atEnd = (end: () => Promise<void> | void): void => {
  endings.push(end);
};

/** Runs all cleanups, the last one first. */
export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
