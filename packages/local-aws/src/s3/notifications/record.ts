import { accountId } from '../../serverless-config/intrinsics.ts';

/** An object event. */
export interface Happening {
  /** `ObjectCreated:Put` */
  readonly name: string;
  readonly bucket: string;
  readonly key: string;
  /** The created object. */
  readonly object?: { readonly size: number; readonly etag: string };
  readonly sequencer: string;
  readonly at: number;
  readonly requestId: string;
  readonly sourceIp: string;
}

/** Notifications encode keys like forms: a space is `+`. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

/** The record of a notification to functions and queues. */
export function recordOf(happening: Happening, configurationId: string, region: string): object {
  const { name, bucket, key, object, sequencer, at, requestId, sourceIp } = happening;
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: new Date(at).toISOString(),
    eventName: name,
    userIdentity: { principalId: `AWS:${accountId}` },
    requestParameters: { sourceIPAddress: sourceIp },
    responseElements: { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: { name: bucket, ownerIdentity: { principalId: accountId }, arn: `arn:aws:s3:::${bucket}` },
      object: {
        key: formEncoded(key),
        ...(object && { size: object.size, eTag: object.etag }),
        sequencer,
      },
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  'ObjectCreated:Put': 'PutObject',
  'ObjectCreated:Post': 'POST Object',
  'ObjectCreated:Copy': 'CopyObject',
  'ObjectCreated:CompleteMultipartUpload': 'CompleteMultipartUpload',
  'ObjectRemoved:Delete': 'DeleteObject',
  'LifecycleExpiration:Delete': 'Lifecycle Expiration',
};

/** The entry for EventBridge's default bus, where S3's events have another shape. */
export function busEntryOf(happening: Happening): object {
  const { name, bucket, key, object, sequencer, at, requestId, sourceIp } = happening;
  const detail = {
    version: '0',
    bucket: { name: bucket },
    object: { key, ...(object && { size: object.size, etag: object.etag }), sequencer },
    'request-id': requestId,
    requester: accountId,
    'source-ip-address': sourceIp,
    reason: reasons[name],
    ...(object === undefined && { 'deletion-type': 'Permanently Deleted' }),
  };
  return {
    Source: 'aws.s3',
    DetailType: object ? 'Object Created' : 'Object Deleted',
    Time: Math.floor(at / 1000),
    Detail: JSON.stringify(detail),
  };
}
