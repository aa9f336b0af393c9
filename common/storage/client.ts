import { S3Client } from '@aws-sdk/client-s3';

let shared: S3Client | undefined;

/**
 * The process's shared S3 client, created at the first request. Region, credentials and `AWS_ENDPOINT_URL_S3` come from
 * the environment, as for every SDK client.
 */
export function client(): S3Client {
  shared ??= new S3Client({
    // Otherwise a presigned upload would include the checksum of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Emulators have no host name per bucket.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL),
    requestHandler: { connectionTimeout: 1_000, socketTimeout: 10_000 },
  });
  return shared;
}
