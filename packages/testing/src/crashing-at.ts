import { configureConnection, createClient } from '@moim/common/dynamodb';

/**
 * Runs work whose request number `crash` to DynamoDB, and all later ones, fail.
 *
 * @param crash - from 1
 * @returns whether it needed that request
 */
export async function crashingAt(crash: number, work: () => Promise<void>): Promise<boolean> {
  const client = createClient();
  let requests = 0;
  configureConnection({
    client: () => {
      requests += 1;
      if (requests >= crash) throw new Error('crash');
      return client;
    },
  });
  try {
    await work();
    return false;
  } catch (error) {
    if (requests < crash) throw error;
    return true;
  } finally {
    configureConnection();
  }
}
