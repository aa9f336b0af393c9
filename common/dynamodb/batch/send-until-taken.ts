import { connection } from '../connection/connection.ts';

/**
 * Sends requests of one batch until DynamoDB has taken them all, pausing for a random and growing time while it takes
 * none of those it is sent.
 *
 * @param send - sends requests, gives back those that were not taken
 * @returns what was not taken in the end
 */
export async function sendUntilTaken<Request>(
  requests: readonly Request[],
  send: (requests: readonly Request[]) => Promise<readonly Request[]>,
): Promise<readonly Request[]> {
  const { attempts, pause, random } = connection();
  let left = requests;
  for (let idle = 0; left.length > 0 && idle < attempts; ) {
    const untaken = await send(left);
    idle = untaken.length < left.length ? 0 : idle + 1;
    left = untaken;
    if (left.length > 0) await pause(random() * 50 * 2 ** idle);
  }
  return left;
}
