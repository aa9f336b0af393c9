const endings: (() => Promise<void> | void)[] = [];

/** Has something ended when the lane ends. */
export const atEnd = (end: () => Promise<void> | void): void => {
  endings.push(end);
};

/** Ends all that was begun, the last first. */
export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
