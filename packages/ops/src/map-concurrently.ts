/**
 * Runs a job for every item, `width` at a time, and returns the results in the items' order. After a failure it starts no
 * more jobs, waits for the running ones and throws: the error, or an `AggregateError` if several jobs failed.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  job: (item: Item) => Promise<Result>,
  width = 2,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const queue = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && failures.length === 0; next = queue.shift()) {
      const [index, item] = next;
      try {
        results[index] = await job(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (failures.length > 1) throw new AggregateError(failures);
  if (failures.length === 1) throw failures[0];
  return results;
}
