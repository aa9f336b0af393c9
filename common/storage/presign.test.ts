import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { presign } from './presign.ts';

const signingDate = new Date('2026-11-25T12:00:00Z');

interface Surroundings {
  readonly region: string;
  readonly emulator?: string;
  readonly session?: string;
}

function useEnvironment({ region, emulator = '', session = '' }: Surroundings): S3Client {
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_S3: emulator,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: session,
  });
  return new S3Client({
    region,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    forcePathStyle: emulator !== '',
  });
}

let keep: Record<string, string | undefined>;
beforeEach(() => {
  keep = { ...process.env };
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in keep)) delete process.env[name];
  Object.assign(process.env, keep);
});

describe('the signer makes the same URL as the SDK', () => {
  test.each<[Surroundings, string, string]>([
    [{ region: 'ap-northeast-2' }, 'moim-dev-files', 'files/a/b'],
    [{ region: 'us-east-1', session: 'IQoJb3JpZ2luX2VjE/+=' }, 'moim-dev-files', "files/사진 (1)!*'.jpg"],
    [{ region: 'cn-north-1' }, 'moim-dev-files', 'files/a+b&c=d?e#f%20'],
    [{ region: 'eu-west-1' }, 'moim.dev.files', 'files//a'],
    [{ region: 'eu-west-1', emulator: 'http://localhost:4568' }, 'moim-dev-files', 'files/a b'],
  ])('%j, bucket %s, key %s', async (surroundings, bucket, key) => {
    const client = useEnvironment(surroundings);
    const disposition = `attachment; filename="__ _1_.jpg"; filename*=UTF-8''%EC%82%AC%EC%A7%84`;
    const get = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentType: 'image/jpeg',
      ResponseContentDisposition: disposition,
    });
    expect(
      await presign({
        method: 'GET',
        bucket,
        key,
        query: {
          'response-content-type': 'image/jpeg',
          'response-content-disposition': disposition,
          'x-id': 'GetObject',
        },
        expiresInSeconds: 300,
        signingDate,
      }),
    ).toBe(await getSignedUrl(client, get, { expiresIn: 300, signingDate }));

    const headers = {
      'content-type': 'image/jpeg',
      'content-length': '12345',
      'if-none-match': '*',
      'x-amz-checksum-sha256': 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
    };
    const put = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      ContentType: headers['content-type'],
      ContentLength: 12_345,
      IfNoneMatch: '*',
      ChecksumSHA256: headers['x-amz-checksum-sha256'],
    });
    const names = new Set(Object.keys(headers));
    expect(
      await presign({
        method: 'PUT',
        bucket,
        key,
        query: { 'x-id': 'PutObject' },
        headers,
        expiresInSeconds: 900,
        signingDate,
      }),
    ).toBe(
      await getSignedUrl(client, put, {
        expiresIn: 900,
        signingDate,
        signableHeaders: names,
        unhoistableHeaders: names,
      }),
    );
  });
});

test('an endpoint for all services applies to presigned URLs as well', async () => {
  useEnvironment({ region: 'eu-west-1' });
  process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:4566';
  const url = await presign({
    method: 'GET',
    bucket: 'moim-dev-files',
    key: 'files/a',
    query: {},
    expiresInSeconds: 60,
    signingDate,
  });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4566\/moim-dev-files\/files\/a\?/);
});
