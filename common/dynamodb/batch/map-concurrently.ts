/** How many requests of one call run concurrently. */
const width = 4;

/**
 * Calls `work` for every input, a few at a time.
 *
 * @returns the outcome of each call, in the order of the inputs
 */
export async function mapConcurrently<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = [];
  const waiting = inputs.entries();
  async function lane(): Promise<void> {
    for (const [index, input] of waiting) results[index] = await settled(work(input));
  }
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

async function settled<Result>(promise: Promise<Result>): Promise<PromiseSettledResult<Result>> {
  const [result] = await Promise.allSettled([promise]);
  return result;
}

/** Splits a list into chunks of at most `size` elements. */
export function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
