import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { StreamEvent } from '../../dynamodb/index.ts';
import { logger } from '../../observability/index.ts';
import { requiredSetting } from '../../settings/index.ts';
import { type DomainEvent, namesOf } from '../contract/event.ts';
import type { Emitter } from './emitter.ts';
import { entryOf, requestsOf } from './entries.ts';
import { eventsOf } from './events-of.ts';
import { type PutEvents, putEvents, putUntilTaken } from './put-events.ts';

/** An event to be sent, and the record of the stream that it comes from. */
interface Outgoing {
  readonly event: DomainEvent;
  readonly sequenceNumber: string;
  readonly entry: ReturnType<typeof entryOf>;
}

/**
 * The function that publishes what a table's stream shows: in the stream's order, each change at least once, however
 * often a part of it fails. It stops at the first record that cannot be published and reports it, so that Lambda comes
 * back to that record and what follows; what went out twice by that has the same ids. When it is the first of several,
 * it throws instead: then Lambda halves the batch, until the record stands alone and cannot take others with it.
 *
 * Needs the environment variable EVENT_BUS_NAME.
 *
 * @example export const publish = publisher(emitter);
 */
export function publisher(emitter: Emitter, put: PutEvents = putEvents) {
  return async (event: StreamEvent): Promise<DynamoDBBatchResponse> => {
    const { outgoing, broken } = collect(emitter, event);
    const failed = (await send(outgoing, put)) ?? broken;
    const [first, ...others] = event.Records;
    if (failed !== undefined && failed === first?.dynamodb?.SequenceNumber && others.length > 0) {
      throw new Error(`The change ${failed} cannot be published; the log says why`);
    }
    return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
  };
}

/** What is to be sent, up to the first record of which no events can be made. */
function collect(emitter: Emitter, event: StreamEvent): { outgoing: Outgoing[]; broken?: string } {
  const bus = requiredSetting('EVENT_BUS_NAME');
  const outgoing: Outgoing[] = [];
  for (const change of emitter.changes(event)) {
    const { sequenceNumber } = change;
    try {
      const events = eventsOf(change);
      outgoing.push(...events.map((event) => ({ event, sequenceNumber, entry: entryOf(event, bus) })));
    } catch (error) {
      logger.error('A change cannot be made into events', { sequenceNumber, error });
      return { outgoing, broken: sequenceNumber };
    }
  }
  return { outgoing };
}

/** Sends in order. @returns the sequence number of the first record that was not taken. */
async function send(outgoing: readonly Outgoing[], put: PutEvents): Promise<string | undefined> {
  for (const request of requestsOf(outgoing)) {
    const untaken = await untakenOf(request, put);
    for (const [index, { event }] of request.entries()) {
      const why = untaken.get(index);
      if (why === undefined) logger.info('Event published', namesOf(event));
      else logger.error('Event not published', { ...namesOf(event), why });
    }
    const [first] = [...untaken.keys()].sort((a, b) => a - b);
    if (first !== undefined) return request[first]?.sequenceNumber;
  }
  return undefined;
}

async function untakenOf(request: readonly Outgoing[], put: PutEvents): Promise<Map<number, string>> {
  try {
    return await putUntilTaken(
      request.map(({ entry }) => entry),
      put,
    );
  } catch (error) {
    return new Map(request.map((_, index) => [index, String(error)]));
  }
}
