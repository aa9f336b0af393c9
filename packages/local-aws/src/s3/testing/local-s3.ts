import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { localCredentials } from '../../core/credentials.ts';
import type { JsonObject } from '../../core/json.ts';
import { closeServer, listen } from '../../core/ports.ts';
import { type Buckets, openBuckets } from '../buckets.ts';
import { setBucket } from '../operations/buckets.ts';
import { s3Server } from '../server.ts';

export const region = 'ap-northeast-2';

/** An S3 emulator in this process with one bucket and its own data folder. */
export interface LocalS3 {
  readonly endpoint: string;
  readonly client: S3Client;
  readonly buckets: Buckets;
  /** Sets the server's clock ahead by so many milliseconds. */
  later(milliseconds: number): void;
  /** Resolves once every file belongs to an object or part; others are removed asynchronously. */
  tidy(): Promise<void>;
  complaints: string[];
  stop(): Promise<void>;
}

export async function startLocalS3(
  bucket: string,
  properties: JsonObject = {},
  config: S3ClientConfig = {},
): Promise<LocalS3> {
  const directory = mkdtempSync(join(tmpdir(), 'local-s3-'));
  let ahead = 0;
  const buckets = openBuckets(directory, region, () => Date.now() + ahead);
  setBucket(buckets, bucket, properties);
  const complaints: string[] = [];
  const complain = (text: string): void => void complaints.push(text);
  const server = s3Server(buckets, { say: complain, complain });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: localCredentials,
    maxAttempts: 1,
    ...config,
  });
  return {
    endpoint,
    client,
    buckets,
    complaints,
    later: (milliseconds) => {
      ahead = milliseconds;
    },
    tidy: async () => {
      const known = (): Set<string> =>
        new Set([...buckets.objects.allFiles(), ...buckets.uploads.allFiles()]);
      const isTidy = (): boolean =>
        readdirSync(join(directory, 'objects')).every((file) => known().has(file));
      while (!isTidy()) await sleep(10);
    },
    stop: async () => {
      client.destroy();
      await closeServer(server);
      buckets.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
