import {
  DeleteObjectsCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import { findBucket } from '../cloudformation/deployments.ts';
import type { Target } from '../cloudformation/target.ts';
import { withAwsErrors } from '../cloudformation/with-aws-errors.ts';
import { Refusal } from '../terminal/refusal.ts';
import { type AppFile, manifestKey } from './release.ts';

const manifest = z.object({ files: z.array(z.string()) });

/** The bucket of a deployed app. Every operation fails with a {@link Refusal} that says what AWS said. */
export interface AppBucket {
  /** All keys, with the time at which each was written. */
  list(): Promise<Map<string, Date>>;
  put(file: AppFile): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  /** The keys of a release's files, by its manifest. */
  filesOf(release: string): Promise<string[]>;
}

/** Returns the bucket that a deployed service serves its app from; undefined before the first deployment. */
export async function findAppBucket(service: string, target: Target): Promise<AppBucket | undefined> {
  const Bucket = await findBucket(service, 'AppBucket', target);
  return Bucket === undefined ? undefined : openAppBucket(Bucket, target);
}

/** The app's bucket with this name. */
export function openAppBucket(Bucket: string, { region }: Target): AppBucket {
  const client = new S3Client({ region });
  const list = async (): Promise<Map<string, Date>> => {
    const keys = new Map<string, Date>();
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
      for (const { Key, LastModified } of Contents) if (Key && LastModified) keys.set(Key, LastModified);
    }
    return keys;
  };
  const filesOf = async (release: string): Promise<string[]> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: manifestKey(release) }));
    return manifest.parse(JSON.parse((await Body?.transformToString()) ?? '')).files;
  };
  return {
    list: () => withAwsErrors(list()),
    filesOf: (release) => withAwsErrors(filesOf(release)),
    put: async ({ key, contentType, cacheControl, content }) => {
      const command = new PutObjectCommand({
        Bucket,
        Key: key,
        Body: content(),
        ContentType: contentType,
        CacheControl: cacheControl,
      });
      await withAwsErrors(client.send(command));
    },
    delete: async (keys) => {
      for (let start = 0; start < keys.length; start += 1_000) {
        const Objects = keys.slice(start, start + 1_000).map((Key) => ({ Key }));
        const command = new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } });
        const { Errors: [first] = [] } = await withAwsErrors(client.send(command));
        if (first) {
          throw new Refusal('failed', `${first.Key} could not be deleted from ${Bucket}: ${first.Message}`);
        }
      }
    },
  };
}
