import { setTimeout as sleep } from 'node:timers/promises';

/** Requests at a steady rate, until stopped. */
export interface Load {
  /** Ends it, when all requests have been answered: how many there were, and what went wrong. */
  stop(): Promise<{ sent: number; failures: string[] }>;
}

/** Sends `perSecond` GET requests a second, whether or not earlier ones were answered; all must be answered by 200. */
export function startLoad(url: string, perSecond: number): Load {
  const failures: string[] = [];
  const requests: Promise<void>[] = [];
  let going = true;
  const sendOne = async (): Promise<void> => {
    try {
      const response = await fetch(url);
      const text = await response.text();
      if (response.status !== 200) failures.push(`${response.status} ${text}`);
    } catch (error) {
      failures.push(String(error));
    }
  };
  const send = async (): Promise<void> => {
    const start = performance.now();
    while (going) {
      requests.push(sendOne());
      await sleep(Math.max(0, start + (requests.length * 1_000) / perSecond - performance.now()));
    }
  };
  const sending = send();
  const stop = async () => {
    going = false;
    await sending;
    await Promise.all(requests);
    return { sent: requests.length, failures };
  };
  return { stop };
}
