import { setTimeout as wait } from 'node:timers/promises';
import type { PutEventsRequestEntry, PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import * as z from 'zod/mini';
import { awsErrorKindOfCode, isRetryable } from '../../aws-errors/index.ts';
import { callAwsJson } from '../../aws-json/index.ts';

/** Sends entries to EventBridge. Returns a result for each, in order, with an `ErrorCode` if it was not accepted. */
export type PutEvents = (entries: PutEventsRequestEntry[]) => Promise<PutEventsResultEntry[]>;

const operation = {
  service: 'events',
  endpoint: 'EVENTBRIDGE',
  target: 'AWSEvents.PutEvents',
  signed: true,
  timeout: 10_000,
};

const text = z.optional(z.string());

const answer = z.object({
  Entries: z._default(z.array(z.object({ EventId: text, ErrorCode: text, ErrorMessage: text })), []),
});

/** Calls EventBridge, and repeats requests that fail as a whole. */
export const putEvents: PutEvents = async (entries) => {
  // On the wire a time is a number of seconds.
  const Entries = entries.map(({ Time, ...entry }) => ({
    ...entry,
    ...(Time && { Time: Time.getTime() / 1000 }),
  }));
  return answer.parse(await callAwsJson(operation, { Entries })).Entries;
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
