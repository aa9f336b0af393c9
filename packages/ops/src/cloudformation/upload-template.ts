import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { findDeploymentBucket } from './deployments.ts';
import type { Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** Where CloudFormation finds an object that holds a template. */
export const templateUrl = (bucket: string, key: string, { region }: Target): string =>
  `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/${bucket}/${key}`;

/**
 * Runs a job with the URL of a template, which is in the service's deployment bucket meanwhile: CloudFormation takes
 * 51,200 bytes of a template in a request, and 1 MB from S3.
 */
export async function withUploadedTemplate<Result>(
  service: string,
  template: Template,
  target: Target,
  job: (url: string) => Promise<Result>,
): Promise<Result> {
  const bucket = await findDeploymentBucket(service, target);
  if (!bucket) throw new Refusal('failed', `The stack of ${service} has no deployment bucket.`);
  const client = new S3Client({ region: target.region });
  const place = { Bucket: bucket, Key: `templates/${Date.now()}.json` };
  await withAwsErrors(client.send(new PutObjectCommand({ ...place, Body: JSON.stringify(template) })));
  try {
    return await job(templateUrl(bucket, place.Key, target));
  } finally {
    await withAwsErrors(client.send(new DeleteObjectCommand(place)));
  }
}
