import { DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { parseTemplate, type Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { cloudFormation } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { withAwsErrors } from './with-aws-errors.ts';

/** An uploaded deployment that the service's bucket still holds. `timestamp` is in milliseconds since 1970. */
export interface Deployment {
  timestamp: number;
  /** The bucket and the key of its template. */
  bucket: string;
  key: string;
  template: () => Promise<Template>;
  /** Whether another deployment replaced it, which proves that this one succeeded. */
  superseded: boolean;
  /** Records in the bucket that another deployment is about to replace this one. */
  supersede: () => Promise<void>;
}

/** Returns the name of a bucket of a service's stack by its logical id; undefined if the stack has none. */
export async function findBucket(
  service: string,
  LogicalResourceId: string,
  target: Target,
): Promise<string | undefined> {
  const command = new DescribeStackResourceCommand({
    StackName: stackName(service, target),
    LogicalResourceId,
  });
  try {
    const { StackResourceDetail } = await cloudFormation(target).send(command);
    return StackResourceDetail?.PhysicalResourceId;
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    return withAwsErrors(Promise.reject(error));
  }
}

/** Returns the name of the bucket that a service's artifacts are uploaded to; undefined if its stack has none. */
export const findDeploymentBucket = (service: string, target: Target): Promise<string | undefined> =>
  findBucket(service, 'ServerlessDeploymentBucket', target);

async function readObject(client: S3Client, bucket: string, key: string): Promise<string> {
  const { Body } = await withAwsErrors(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
  return (await Body?.transformToString()) ?? '';
}

/** Lists the deployments that a service's bucket still holds, newest first, including failed ones. */
export async function deploymentsOf(service: string, target: Target): Promise<Deployment[]> {
  const bucket = await findDeploymentBucket(service, target);
  if (!bucket) throw new Refusal('failed', `The stack of ${service} has no deployment bucket.`);
  const client = new S3Client({ region: target.region });
  const pages = paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: `serverless/moim-${service}/${target.stage}/` },
  );
  const keys: string[] = [];
  for await (const page of pages) keys.push(...(page.Contents ?? []).flatMap(({ Key = '' }) => Key));
  return keys
    .flatMap((key) => {
      const [folder, timestamp] =
        /^.+\/(\d+)-[^/]+\/(?=compiled-cloudformation-template\.json$)/.exec(key) ?? [];
      if (folder === undefined) return [];
      const note = `${folder}superseded`;
      return {
        timestamp: Number(timestamp),
        bucket,
        key,
        template: async () => parseTemplate(await readObject(client, bucket, key)),
        superseded: keys.includes(note),
        supersede: async () => {
          await withAwsErrors(client.send(new PutObjectCommand({ Bucket: bucket, Key: note, Body: 'yes' })));
        },
      };
    })
    .sort((one, other) => other.timestamp - one.timestamp);
}
