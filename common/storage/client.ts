import { S3Client } from '@aws-sdk/client-s3';

let shared: S3Client | undefined;

/**
 * The process's one S3 client, made at the first request. Region, credentials and `AWS_ENDPOINT_URL_S3` come from the
 * environment, as with every SDK client.
 */
export function client(): S3Client {
  shared ??= new S3Client({
    // Else a presigned upload would have the checksum of an empty body signed in.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What stands in for S3 elsewhere has no host names for buckets.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3),
    requestHandler: { connectionTimeout: 1_000, socketTimeout: 10_000 },
  });
  return shared;
}
