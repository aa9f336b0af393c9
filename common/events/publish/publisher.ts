import type { DynamoDBBatchResponse } from 'aws-lambda';
import { resumeAt, type StreamEvent } from '../../dynamodb/index.ts';
import { logger } from '../../observability/index.ts';
import { requiredSetting } from '../../settings/index.ts';
import { type DomainEvent, namesOf } from '../contract/event.ts';
import type { Emitter } from './emitter.ts';
import { entryOf, requestsOf } from './entries.ts';
import { eventsOf } from './events-of.ts';
import { type PutEvents, putEvents, putWithRetries } from './put-events.ts';

/** An event to send, and the stream record that it comes from. */
interface Outgoing {
  readonly event: DomainEvent;
  readonly sequenceNumber: string;
  readonly entry: ReturnType<typeof entryOf>;
}

/**
 * The function that publishes the events of a table's stream: in the stream's order, each at least once. It stops at the
 * first record that cannot be published and reports it, so that Lambda resumes from that record; events published twice
 * keep their ids. If that record is the first of several, the function throws instead, and Lambda bisects the batch until
 * the record is alone and blocks no others.
 *
 * Needs the environment variable EVENT_BUS_NAME.
 *
 * @example export const publish = publisher(emitter);
 */
export function publisher(emitter: Emitter, put: PutEvents = putEvents) {
  return async (event: StreamEvent): Promise<DynamoDBBatchResponse> => {
    const { outgoing, broken } = collect(emitter, event);
    const failed = (await send(outgoing, put)) ?? broken;
    return resumeAt(event, failed, 'cannot be published');
  };
}

/** The events to send, up to the first record that cannot be turned into events. */
function collect(emitter: Emitter, event: StreamEvent): { outgoing: Outgoing[]; broken?: string } {
  const bus = requiredSetting('EVENT_BUS_NAME');
  const outgoing: Outgoing[] = [];
  for (const change of emitter.changes(event)) {
    const { sequenceNumber } = change;
    try {
      const events = eventsOf(change);
      outgoing.push(...events.map((event) => ({ event, sequenceNumber, entry: entryOf(event, bus) })));
    } catch (error) {
      logger.error('A change could not be turned into events', { sequenceNumber, error });
      return { outgoing, broken: sequenceNumber };
    }
  }
  return { outgoing };
}

/** Sends in order. @returns the sequence number of the first record that EventBridge did not accept */
async function send(outgoing: readonly Outgoing[], put: PutEvents): Promise<string | undefined> {
  for (const request of requestsOf(outgoing)) {
    const rejected = await rejectedOf(request, put);
    for (const [index, { event }] of request.entries()) {
      const why = rejected.get(index);
      if (why === undefined) logger.info('Event published', namesOf(event));
      else logger.error('Event not published', { ...namesOf(event), why });
    }
    const [first] = [...rejected.keys()].sort((a, b) => a - b);
    if (first !== undefined) return request[first]?.sequenceNumber;
  }
  return undefined;
}

async function rejectedOf(request: readonly Outgoing[], put: PutEvents): Promise<Map<number, string>> {
  try {
    return await putWithRetries(
      request.map(({ entry }) => entry),
      put,
    );
  } catch (error) {
    return new Map(request.map((_, index) => [index, String(error)]));
  }
}
