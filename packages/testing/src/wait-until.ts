import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `poll` until it returns anything but `undefined` or `false`, and returns that. Throws an Error after `seconds`.
 *
 * @param condition - the awaited condition, for the error message
 * @example const file = await waitUntil('the file is ready', async () => (await getFile()).ready);
 */
export async function waitUntil<Value>(
  condition: string,
  poll: () => Promise<Value | undefined | false>,
  { seconds = 60, pause = 50 } = {},
): Promise<Value> {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(pause)) {
    const value = await poll();
    if (value !== undefined && value !== false) return value;
  }
  throw new Error(`Timed out after ${seconds} seconds waiting until ${condition}`);
}
