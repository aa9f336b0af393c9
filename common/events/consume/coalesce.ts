/**
 * Wraps `work` so that calls are coalesced: items that arrive while a call is under way are handled together by the next
 * one. A single item never waits for others.
 */
export function coalesce<Item>(
  work: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const handleWaiting = async (): Promise<void> => {
    const items = waiting;
    [waiting, next] = [[], undefined];
    await work(items);
  };
  return (item) => {
    waiting.push(item);
    if (!next) {
      next = underWay.then(handleWaiting);
      underWay = next.catch(() => {});
    }
    return next;
  };
}
