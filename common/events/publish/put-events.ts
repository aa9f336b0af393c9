import { setTimeout as wait } from 'node:timers/promises';
import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';

/** Sends entries to EventBridge. Returns a result for each, in order, with an `ErrorCode` if it was not accepted. */
export type PutEvents = (entries: PutEventsRequestEntry[]) => Promise<PutEventsResultEntry[]>;

let sharedClient: EventBridgeClient | undefined;

/** Calls EventBridge; the SDK retries requests that fail as a whole. */
export const putEvents: PutEvents = async (Entries) => {
  sharedClient ??= new EventBridgeClient({});
  const { Entries: results = [] } = await sharedClient.send(new PutEventsCommand({ Entries }));
  return results;
};

const attempts = 4;
const firstPause = 50;

/**
 * Sends one request's entries, and retries those that EventBridge did not accept.
 *
 * @returns the reason for each entry that was not accepted in the end, by its index
 */
export async function putWithRetries(
  entries: readonly PutEventsRequestEntry[],
  put: PutEvents,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Map<number, string>> {
  let rejected = new Map(entries.map((_entry, index) => [index, 'not sent']));
  for (let attempt = 1; attempt <= attempts && rejected.size > 0; attempt++) {
    if (attempt > 1) await pause(Math.random() * firstPause * 2 ** attempt);
    const indexes = [...rejected.keys()];
    const results = await put(indexes.flatMap((index) => entries[index] ?? []));
    const failures = indexes.flatMap((index, position): [number, string][] => {
      const { ErrorCode, ErrorMessage = '' } = results[position] ?? { ErrorCode: 'no result' };
      return ErrorCode === undefined ? [] : [[index, `${ErrorCode} ${ErrorMessage}`.trim()]];
    });
    rejected = new Map(failures);
  }
  return rejected;
}
