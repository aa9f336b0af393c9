import * as z from 'zod';

/** Something that happened in a service, as others hear of it. */
export interface DomainEvent<Data = unknown> {
  /** The same however often the event is published or delivered; no other event has it. */
  readonly id: string;
  /** `<service>.<noun>.<past verb>`, such as `users.user.deleted`. */
  readonly type: string;
  /** Of `data`'s schema, from 1. */
  readonly version: number;
  /** When it happened: ISO 8601, UTC. Two events of one subject are ordered by `sequence`, not by this. */
  readonly time: string;
  /** The id of the request that caused it, `x-request-id` of its answer; of what no request caused, the event's own. */
  readonly correlationId: string;
  /** The id of what it happened to. */
  readonly subject: string;
  /** Text that is greater for later events of the same subject. */
  readonly sequence: string;
  readonly data: Data;
}

/** Everything of an event but its data, which each type describes. */
export const envelope = z.object({
  id: z.string().min(1),
  type: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*\.[a-z][a-z-]*$/),
  version: z.int().positive(),
  time: z.iso.datetime(),
  correlationId: z.string(),
  subject: z.string().min(1),
  sequence: z.string(),
  data: z.unknown(),
});

/** What a log line says of an event: enough to find it, nothing of its data. */
export function namesOf({ id, type, version, subject, correlationId }: Omit<DomainEvent, 'data'>) {
  return { eventId: id, eventType: type, eventVersion: version, subject, correlationId };
}
