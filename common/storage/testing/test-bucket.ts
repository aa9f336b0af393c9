import { randomUUID } from 'node:crypto';
import { CreateBucketCommand } from '@aws-sdk/client-s3';

import { type Bucket, bucket } from '../index.ts';
import { sdkClient } from './sdk-client.ts';

/** Creates an empty bucket in the S3 of the test run. */
export async function testBucket(): Promise<{ bucket: Bucket; name: string; url: string }> {
  const name = `test-${randomUUID()}`;
  await sdkClient().send(new CreateBucketCommand({ Bucket: name }));
  return { bucket: bucket(() => name), name, url: `${process.env.AWS_ENDPOINT_URL_S3}/${name}` };
}
