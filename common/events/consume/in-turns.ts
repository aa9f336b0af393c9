/**
 * Gives a function that does `work` for one item, together with those that came while the work before was under way:
 * nobody waits for company, and a crowd takes few requests.
 */
export function inTurns<Item>(
  work: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    const items = waiting;
    [waiting, next] = [[], undefined];
    await work(items);
  };
  return (item) => {
    waiting.push(item);
    if (!next) {
      next = underWay.then(turn);
      underWay = next.catch(() => {});
    }
    return next;
  };
}
