import { connection } from '../connection/connection.ts';

/**
 * Sends the requests of a batch until DynamoDB has accepted them all. Pauses for a random, growing time while DynamoDB
 * accepts none of them.
 *
 * @param send - sends requests and returns those that DynamoDB did not accept
 * @returns the requests that were never accepted
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
