import { DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { parseTemplate, type Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { asking } from './caller.ts';
import { cloudFormation } from './stacks.ts';
import { stackName, type Target } from './target.ts';

/** What was uploaded to be deployed and is still kept: when (milliseconds since 1970), and how to read its template. */
export interface Deployment {
  timestamp: number;
  template: () => Promise<Template>;
  /** Another one was deployed over it: so it was deployed, and neither failed nor was rolled back from. */
  superseded: boolean;
  /** Notes that it is about to be superseded. */
  supersede: () => Promise<void>;
}

async function bucketOf(service: string, target: Target): Promise<string> {
  const command = new DescribeStackResourceCommand({
    StackName: stackName(service, target),
    LogicalResourceId: 'ServerlessDeploymentBucket',
  });
  const { StackResourceDetail } = await asking(cloudFormation(target).send(command));
  const bucket = StackResourceDetail?.PhysicalResourceId;
  if (!bucket) throw new Refusal('failed', `The stack of ${service} has no deployment bucket.`);
  return bucket;
}

async function readObject(client: S3Client, bucket: string, key: string): Promise<string> {
  const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
  return (await Body?.transformToString()) ?? '';
}

/** The deployments of a service that its bucket still holds, failed ones included, newest first. */
export async function deploymentsOf(service: string, target: Target): Promise<Deployment[]> {
  const bucket = await bucketOf(service, target);
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
        template: async () => parseTemplate(await readObject(client, bucket, key)),
        superseded: keys.includes(note),
        supersede: async () => {
          await asking(client.send(new PutObjectCommand({ Bucket: bucket, Key: note, Body: 'yes' })));
        },
      };
    })
    .sort((one, other) => other.timestamp - one.timestamp);
}
