import * as z from 'zod/mini';

/** An object was created or removed. */
export interface ObjectNotification {
  readonly kind: 'created' | 'removed';
  readonly bucket: string;
  /** The object's key, decoded from the form that S3 uses in notifications. */
  readonly key: string;
  /** Bytes; only for `created`. */
  readonly size?: number;
  /** Without quotes; only for `created`. */
  readonly etag?: string;
  /** Orders the notifications of one key: padded to one length, the later one is the greater text. */
  readonly sequencer: string;
  readonly versionId?: string;
  /** ISO 8601. */
  readonly time: string;
}

const record = z.object({
  eventName: z.string(),
  eventTime: z.string(),
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.optional(z.number()),
      eTag: z.optional(z.string()),
      sequencer: z._default(z.string(), ''),
      versionId: z.optional(z.string()),
    }),
  }),
});

const notification = z.object({ Records: z._default(z.array(record), []) });

/** S3 encodes keys like form data: `+` is a space. */
const decoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

const kinds: readonly (readonly [beginning: string, kind: ObjectNotification['kind']])[] = [
  ['ObjectCreated:', 'created'],
  ['ObjectRemoved:', 'removed'],
  ['LifecycleExpiration:', 'removed'],
];

/**
 * Parses an S3 notification: the event of a function, or the parsed body of a queue's message. Returns nothing for S3's
 * test event, sent once when notifications are set up, and for events that neither create nor remove an object.
 *
 * Notifications arrive at least once and in any order: compare the `sequencer`. Throws a $ZodError for anything else.
 *
 * @example for (const { kind, key } of parseNotification(JSON.parse(message.body))) …
 */
export function parseNotification(event: unknown): ObjectNotification[] {
  return notification.parse(event).Records.flatMap(({ eventName, eventTime, s3: { bucket, object } }) => {
    const kind = kinds.find(([beginning]) => eventName.replace(/^s3:/, '').startsWith(beginning))?.[1];
    if (kind === undefined) return [];
    const { key, size, eTag, sequencer, versionId } = object;
    return [
      {
        kind,
        bucket: bucket.name,
        key: decoded(key),
        sequencer,
        time: eventTime,
        ...(size !== undefined && { size }),
        ...(eTag !== undefined && { etag: eTag }),
        ...(versionId !== undefined && { versionId }),
      },
    ];
  });
}
