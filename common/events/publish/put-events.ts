import { setTimeout as wait } from 'node:timers/promises';
import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { awsErrorKindOfCode, isRetryable } from '../../aws-errors/index.ts';

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

/** EventBridge's own codes of entries that it never accepts. The codes of all services are in `aws-errors`. */
const neverAccepted: ReadonlySet<string> = new Set([
  'InvalidAccountIdException',
  'InvalidArgument',
  'MalformedDetail',
  'NotAuthorizedForDetailTypeException',
  'NotAuthorizedForSourceException',
  'RedactionFailure',
]);

/**
 * Sends one request's entries, and retries those that EventBridge did not accept but may accept later.
 *
 * @returns the reason for each entry that was not accepted in the end, by its index
 */
export async function putWithRetries(
  entries: readonly PutEventsRequestEntry[],
  put: PutEvents,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Map<number, string>> {
  const rejected = new Map<number, string>();
  let waiting = [...entries.keys()];
  for (let attempt = 1; attempt <= attempts && waiting.length > 0; attempt++) {
    if (attempt > 1) await pause(Math.random() * firstPause * 2 ** attempt);
    const results = await put(waiting.flatMap((index) => entries[index] ?? []));
    const again: number[] = [];
    for (const [position, index] of waiting.entries()) {
      const { ErrorCode, ErrorMessage = '' } = results[position] ?? { ErrorCode: 'no result' };
      if (ErrorCode === undefined) {
        rejected.delete(index);
        continue;
      }
      rejected.set(index, `${ErrorCode} ${ErrorMessage}`.trim());
      if (isWorthRetrying(ErrorCode)) again.push(index);
    }
    waiting = again;
  }
  return rejected;
}

function isWorthRetrying(code: string): boolean {
  return !neverAccepted.has(code) && isRetryable(awsErrorKindOfCode(code), { repeatable: true });
}
