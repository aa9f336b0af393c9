import { setTimeout as wait } from 'node:timers/promises';
import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';

/** Sends entries to EventBridge; gives a result for each, in order, with an `ErrorCode` where it was not taken. */
export type PutEvents = (entries: PutEventsRequestEntry[]) => Promise<PutEventsResultEntry[]>;

let sharedClient: EventBridgeClient | undefined;

/** EventBridge itself; the SDK repeats requests that fail as a whole. */
export const putEvents: PutEvents = async (Entries) => {
  sharedClient ??= new EventBridgeClient({});
  const { Entries: results = [] } = await sharedClient.send(new PutEventsCommand({ Entries }));
  return results;
};

const attempts = 4;
const firstPause = 50;

/**
 * Sends one request's entries, and again those that were not taken.
 *
 * @returns why each entry that was not taken in the end was not, by its index
 */
export async function putUntilTaken(
  entries: readonly PutEventsRequestEntry[],
  put: PutEvents,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Map<number, string>> {
  let untaken = new Map(entries.map((_entry, index) => [index, 'not sent']));
  for (let attempt = 1; attempt <= attempts && untaken.size > 0; attempt++) {
    if (attempt > 1) await pause(Math.random() * firstPause * 2 ** attempt);
    const indexes = [...untaken.keys()];
    const results = await put(indexes.flatMap((index) => entries[index] ?? []));
    const failures = indexes.flatMap((index, position): [number, string][] => {
      const { ErrorCode, ErrorMessage = '' } = results[position] ?? { ErrorCode: 'no result' };
      return ErrorCode === undefined ? [] : [[index, `${ErrorCode} ${ErrorMessage}`.trim()]];
    });
    untaken = new Map(failures);
  }
  return untaken;
}
