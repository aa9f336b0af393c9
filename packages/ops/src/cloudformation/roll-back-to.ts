import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Template } from '../plan/template.ts';
import type { Deployment } from './deployments.ts';
import type { Target } from './target.ts';
import { templateUrl, updateStack } from './update-stack.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/**
 * Updates a service's stack to the template of an earlier deployment, or to a changed one of it, which has to go through
 * the service's bucket, because a template in a request may have 51,200 bytes only.
 */
export async function rollBackTo(
  service: string,
  { bucket, key }: Deployment,
  changed: Template | undefined,
  target: Target,
): Promise<void> {
  if (!changed) return updateStack(service, templateUrl(bucket, key, target), target);
  const client = new S3Client({ region: target.region });
  const place = { Bucket: bucket, Key: `rollback/${Date.now()}.json` };
  await withAwsErrors(client.send(new PutObjectCommand({ ...place, Body: JSON.stringify(changed) })));
  try {
    await updateStack(service, templateUrl(bucket, place.Key, target), target);
  } finally {
    await withAwsErrors(client.send(new DeleteObjectCommand(place)));
  }
}
