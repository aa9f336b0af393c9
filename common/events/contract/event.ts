import * as z from 'zod/mini';

/** Something that happened in a service, as other services see it. */
export interface DomainEvent<Data = unknown> {
  /** Unique to the event, and the same however often it is published or delivered. */
  readonly id: string;
  /** `<service>.<noun>.<past verb>`, such as `users.user.deleted`. */
  readonly type: string;
  /** The version of `data`'s schema, from 1. */
  readonly version: number;
  /** When it happened: ISO 8601, UTC. Events of one subject are ordered by `sequence`, not by `time`. */
  readonly time: string;
  /** The `x-request-id` of the request that caused it; without such a request, the event's own id. */
  readonly correlationId: string;
  /** The id of the item that it happened to. */
  readonly subject: string;
  /** Orders the events of one subject: a later event has the greater text. */
  readonly sequence: string;
  readonly data: Data;
}

/** All fields of an event. Each type has its own schema for `data`. */
export const envelope = z.object({
  id: z.string().check(z.minLength(1)),
  type: z.string().check(z.regex(/^[a-z][a-z-]*\.[a-z][a-z-]*\.[a-z][a-z-]*$/)),
  version: z.int().check(z.positive()),
  time: z.iso.datetime(),
  correlationId: z.string(),
  subject: z.string().check(z.minLength(1)),
  sequence: z.string(),
  data: z.unknown(),
});

/** The fields of an event that go into log lines: enough to find it, and none of its data. */
export function namesOf({ id, type, version, subject, correlationId }: Omit<DomainEvent, 'data'>) {
  return { eventId: id, eventType: type, eventVersion: version, subject, correlationId };
}
