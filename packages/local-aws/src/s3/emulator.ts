import { closeServer, listen } from '../core/ports.ts';
import type { Emulator } from '../emulator.ts';
import { resourcesOfType, resourcesOfTypeIn } from '../serverless-config/resources-of-type.ts';
import { bucketNameOf } from './bucket-name.ts';
import { openBuckets } from './buckets.ts';
import { sweep } from './lifecycle.ts';
import { requestBucket } from './request-bucket.ts';
import { s3Server } from './server.ts';

const type = 'AWS::S3::Bucket';
const hour = 60 * 60_000;

/**
 * S3: verifies signatures, checksums and conditions, keeps objects of any size on disk between runs, and sends
 * notifications. Buckets, CORS, lifecycle rules and notifications come from the services' templates.
 */
export const s3: Emulator = {
  name: 's3',
  start: async ({ directory, region, terminal }) => {
    const buckets = openBuckets(directory, region);
    const server = s3Server(buckets, terminal);
    const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
    sweep(buckets);
    const timer = setInterval(() => sweep(buckets), hour);
    const stop = async (): Promise<void> => {
      clearInterval(timer);
      await closeServer(server);
      buckets.close();
    };
    return { endpoint, ready: Promise.resolve(), stop };
  },
  environment: (endpoint) => ({ AWS_ENDPOINT_URL_S3: endpoint }),
  resources: (services, region) => {
    const bucket = ([id, properties]: ReturnType<typeof resourcesOfTypeIn>[number]) => {
      const ref = bucketNameOf(id, properties, region);
      const attributes = {
        Arn: `arn:aws:s3:::${ref}`,
        DomainName: `${ref}.s3.amazonaws.com`,
        RegionalDomainName: `${ref}.s3.${region}.amazonaws.com`,
      };
      return [id, { ref, attributes }] as const;
    };
    return new Map(resourcesOfTypeIn(services, type).map(bucket));
  },
  provision: async (endpoint, declared, region) => {
    for (const [id, properties] of resourcesOfType(declared, type)) {
      await requestBucket(endpoint, bucketNameOf(id, properties, region), properties, region);
    }
  },
};
