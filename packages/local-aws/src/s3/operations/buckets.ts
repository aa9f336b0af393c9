import { isObject, type JsonObject, objectOf } from '../../core/json.ts';
import { nameOf } from '../../sqs/settings.ts';
import type { Buckets } from '../buckets.ts';
import { eventBridgeQueue } from '../notifications/event-bridge-queue.ts';
import { filterOf, queueConfigurations, type Subscription } from '../notifications/subscriptions.ts';
import { readText } from '../request.ts';
import { S3Error } from '../s3-error.ts';
import { s3Document } from '../xml.ts';
import type { Operation } from './operation.ts';

const xml = { 'content-type': 'application/xml' };

export const listBuckets: Operation = async (_request, { buckets }) => ({
  status: 200,
  headers: xml,
  body: s3Document('ListAllMyBucketsResult', {
    Buckets: {
      Bucket: buckets.list().map(({ name, created }) => ({
        Name: name,
        CreationDate: new Date(created).toISOString(),
      })),
    },
  }),
});

export const headBucket: Operation = async (_request, { region }) => ({
  status: 200,
  headers: { 'x-amz-bucket-region': region },
});

export const deleteBucket: Operation = async ({ bucket }, { buckets, objects, subscriptions }) => {
  if (!objects.isEmpty(bucket))
    throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty');
  buckets.remove(bucket);
  subscriptions.set(bucket, 'template', []);
  return { status: 204 };
};

/** The subscriptions declared by a bucket's resource. Functions subscribe through their events. */
function subscriptionsOf(properties: JsonObject): Subscription[] {
  const queues = queueConfigurations(properties).map(({ queueArn, events, rules }, index) => ({
    id: `template-${index}`,
    queue: nameOf(queueArn),
    form: 's3' as const,
    events,
    ...filterOf(rules),
  }));
  const { EventBridgeConfiguration } = objectOf(properties.NotificationConfiguration);
  const enabled = isObject(EventBridgeConfiguration) && EventBridgeConfiguration.EventBridgeEnabled !== false;
  const events = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*', 's3:LifecycleExpiration:*'];
  const bus = { id: 'eventbridge', queue: eventBridgeQueue, form: 'eventbridge' as const, events };
  return [...queues, ...(enabled ? [{ ...bus, prefix: '', suffix: '' }] : [])];
}

/** Creates a bucket or updates its properties, which are those of its resource in a template. */
export function setBucket(buckets: Buckets, name: string, properties: JsonObject): void {
  buckets.inTransaction(() => {
    buckets.buckets.put({ name, properties, created: buckets.now() });
    buckets.subscriptions.set(name, 'template', subscriptionsOf(properties));
  });
}

/**
 * CreateBucket. A JSON body is specific to this emulator: the properties of the bucket's resource, which create or update
 * it. Notifications, CORS and lifecycle come from there, so that S3's own operations for them are not needed.
 */
export const createBucket: Operation = async (request, buckets) => {
  const { bucket, header } = request;
  if (header('content-type') === 'application/json') {
    setBucket(buckets, bucket, objectOf(JSON.parse(await readText(request))));
    return { status: 200 };
  }
  if (buckets.buckets.get(bucket)) {
    throw new S3Error('BucketAlreadyOwnedByYou', 'The bucket exists, and you own it.', {
      BucketName: bucket,
    });
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new S3Error('InvalidArgument', 'The specified bucket is not valid.', { BucketName: bucket });
  }
  await readText(request);
  setBucket(buckets, bucket, {});
  return { status: 200, headers: { location: `/${bucket}` } };
};
