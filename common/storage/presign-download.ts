import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asking } from './asking.ts';
import { client } from './client.ts';
import { contentDisposition } from './content-disposition.ts';
import { endOf, signingTime } from './presign-upload.ts';
import type { Target } from './target.ts';

/** What may be downloaded, under which name and type, and for how long. */
export interface DownloadOptions {
  readonly key: string;
  /** Any text: it is made safe for a header. */
  readonly fileName: string;
  readonly contentType: string;
  /** `attachment` (the default): saved, never shown on the bucket's origin. */
  readonly disposition?: 'attachment' | 'inline';
  readonly expiresInSeconds: number;
}

/** A presigned download, good until `expiresAt` (ISO 8601). */
export interface PresignedDownload {
  readonly url: string;
  readonly expiresAt: string;
}

export async function presignDownload(
  { role, name }: Target,
  { key, fileName, contentType, disposition = 'attachment', expiresInSeconds }: DownloadOptions,
): Promise<PresignedDownload> {
  const command = new GetObjectCommand({
    ...{ Bucket: name(), Key: key, ResponseContentType: contentType },
    ResponseContentDisposition: contentDisposition(disposition, fileName),
  });
  const signingDate = signingTime();
  const url = await asking({ bucket: role, key }, () =>
    getSignedUrl(client(), command, { expiresIn: expiresInSeconds, signingDate }),
  );
  return { url, expiresAt: endOf(signingDate, expiresInSeconds) };
}
