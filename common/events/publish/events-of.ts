import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { DomainEvent } from '../contract/event.ts';
import { envelope } from '../contract/event.ts';
import type { ChangedItem } from './emitter.ts';

/** DynamoDB's sequence numbers have 21 to 40 digits; padded to one length, they compare as text. */
const sequenceLength = 40;

/**
 * The events of a change. A change read again gives the same events with the same ids.
 *
 * Throws a $ZodError for data that does not match its schema.
 */
export function eventsOf(change: ChangedItem): DomainEvent[] {
  return change.emissions().map(({ type: { type, version, data: schema }, subject, data, time }) => {
    const id = createHash('sha256')
      .update(`${change.id} ${type} ${version}`)
      .digest('base64url')
      .slice(0, 22);
    return envelope.parse({
      id,
      type,
      version,
      subject,
      time: time ?? new Date(change.at).toISOString(),
      correlationId: change.cause ?? id,
      sequence: change.sequenceNumber.padStart(sequenceLength, '0'),
      data: z.parse(schema, data),
    });
  });
}
