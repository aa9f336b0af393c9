import { PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asking } from './asking.ts';
import { client } from './client.ts';
import type { Target } from './target.ts';

/** What may be uploaded, to where, and for how long. */
export interface UploadOptions {
  readonly key: string;
  readonly contentType: string;
  /** Bytes, exactly. */
  readonly size: number;
  /** Of the bytes, in hex: then nothing else is taken. */
  readonly sha256?: string;
  readonly expiresInSeconds: number;
}

/** A presigned upload: what the client must send, header by header, before `expiresAt` (ISO 8601). */
export interface PresignedUpload {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** Now, in whole seconds: a signature knows no smaller ones. */
export const signingTime = (): Date => new Date(Math.floor(Date.now() / 1000) * 1000);

export const endOf = (signed: Date, seconds: number): string =>
  new Date(signed.getTime() + seconds * 1000).toISOString();

export async function presignUpload(
  { role, name }: Target,
  options: UploadOptions,
): Promise<PresignedUpload> {
  const { key, contentType, size, sha256, expiresInSeconds } = options;
  const checksum = sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
  const command = new PutObjectCommand({
    ...{ Bucket: name(), Key: key, ContentType: contentType, ContentLength: size, IfNoneMatch: '*' },
    ...(checksum !== undefined && { ChecksumSHA256: checksum }),
  });
  const headers = {
    'content-type': contentType,
    'content-length': String(size),
    'if-none-match': '*',
    ...(checksum !== undefined && { 'x-amz-checksum-sha256': checksum }),
  };
  const [names, signingDate] = [new Set(Object.keys(headers)), signingTime()];
  const url = await asking({ bucket: role, key }, () =>
    getSignedUrl(client(), command, {
      ...{ expiresIn: expiresInSeconds, signingDate },
      // Without these the presigner would leave the type unsigned, and put the checksum where nobody must send it.
      ...{ signableHeaders: names, unhoistableHeaders: names },
    }),
  );
  return { method: 'PUT', url, headers, expiresAt: endOf(signingDate, expiresInSeconds) };
}
