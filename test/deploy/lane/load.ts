import { setTimeout as sleep } from 'node:timers/promises';

/** A running load test. */
export interface Load {
  /** Stops it, waits for all responses and returns the number of requests and the failures. */
  stop(): Promise<{ sent: number; failures: string[] }>;
}

/** Sends `perSecond` GET requests a second without waiting for responses; any response but 200 is a failure. */
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
