/** Runs a job for every item, `width` at a time; after a failure starts no more, and throws it when the rest is done. */
export async function sideBySide<Item, Result>(
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
  if (failures.length > 0) throw failures[0];
  return results;
}
