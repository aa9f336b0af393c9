import * as z from 'zod';

/** Something that happened to an object: it was stored, or it is gone. */
export interface ObjectNotification {
  readonly kind: 'created' | 'removed';
  readonly bucket: string;
  /** As it was stored: what S3 escapes in notifications is unescaped. */
  readonly key: string;
  /** Bytes; of what was created. */
  readonly size?: number;
  /** Without quotes; of what was created. */
  readonly etag?: string;
  /** Orders what happened to one key: pad to one length, then later is greater as text. */
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
      size: z.number().optional(),
      eTag: z.string().optional(),
      sequencer: z.string().default(''),
      versionId: z.string().optional(),
    }),
  }),
});

const notification = z.object({ Records: z.array(record).default([]) });

/** S3 writes keys as forms are written: `+` is a space. */
const decoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

const kinds: readonly (readonly [beginning: string, kind: ObjectNotification['kind']])[] = [
  ['ObjectCreated:', 'created'],
  ['ObjectRemoved:', 'removed'],
  ['LifecycleExpiration:', 'removed'],
];

/**
 * Reads S3's notification: as a function gets it, or the parsed body of a queue's message. S3's test event, which comes
 * once when notifications are set up, and kinds of events that are not about storing or removing, give nothing.
 *
 * Notifications come at least once and in any order: compare the `sequencer`. Throws a ZodError for anything else.
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
        ...{ kind, bucket: bucket.name, key: decoded(key), sequencer, time: eventTime },
        ...(size !== undefined && { size }),
        ...(eTag !== undefined && { etag: eTag }),
        ...(versionId !== undefined && { versionId }),
      },
    ];
  });
}
