import { DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { asking } from './caller.ts';
import { Refusal } from './refusal.ts';
import { cloudFormation } from './stacks.ts';
import { stackName, type Target } from './target.ts';
import { parseTemplate, type Template } from './template.ts';

/** What was deployed once and is still kept: when (milliseconds since 1970), and how to read its template. */
export interface Deployment {
  timestamp: number;
  template: () => Promise<Template>;
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

/** The deployments of a service that its bucket still holds, newest first. */
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
      const timestamp = /\/(\d+)-[^/]+\/compiled-cloudformation-template\.json$/.exec(key)?.[1];
      const template = async () => parseTemplate(await readObject(client, bucket, key));
      return timestamp === undefined ? [] : { timestamp: Number(timestamp), template };
    })
    .sort((one, other) => other.timestamp - one.timestamp);
}
