import { S3Client } from '@aws-sdk/client-s3';

/** For tests: the client of the SDK for the S3 of the test run. */
export const sdkClient = (): S3Client =>
  new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    forcePathStyle: true,
  });
