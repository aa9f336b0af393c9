import { requiredSetting } from '../settings/index.ts';
import type { BucketAddress } from './bucket-address.ts';
import { type DownloadOptions, presignDownload } from './presign-download.ts';
import { type PartOptions, presignPart } from './presign-part.ts';
import { type PresignedUpload, presignUpload, type UploadOptions } from './presign-upload.ts';
import type { PresignedUrl } from './presigned-url.ts';

/** Presigns URLs of a private bucket, and makes no request. */
export interface UrlSigner {
  /**
   * Presigns a PUT of exactly this key, type and size, and of exactly these bytes if `sha256` is given. It stores once:
   * while an object has the key, S3 answers 412. The client must send `headers` unchanged. Signing makes no request. On
   * AWS the URL also expires with the role's credentials. Needs `s3:PutObject`.
   */
  presignUpload(options: UploadOptions): Promise<PresignedUpload>;
  /**
   * Presigns a GET whose answer has this file name and type, whatever the object was stored with. Needs `s3:GetObject`.
   */
  presignDownload(options: DownloadOptions): Promise<PresignedUrl>;
  /** Presigns a PUT of one part of exactly this size. Signing makes no request. Needs `s3:PutObject`. */
  presignPart(options: PartOptions): Promise<PresignedUrl>;
}

/** The bucket whose name is in this environment variable, or that this function names. */
export function addressOf(setting: string | (() => string)): BucketAddress {
  return typeof setting === 'string'
    ? { role: setting, name: () => requiredSetting(setting) }
    : { role: 'bucket', name: setting };
}

/**
 * A bucket for functions that only presign its URLs: their bundles do without S3's client. `setting` is the environment
 * variable that holds the bucket's name, or a function that returns it.
 *
 * @example
 * const files = urlSigner('FILES_BUCKET');
 * const { url } = await files.presignDownload({
 *   key: 'files/1', fileName: 'a.jpg', contentType: 'image/jpeg', expiresInSeconds: 300,
 * });
 */
export function urlSigner(setting: string | (() => string)): UrlSigner {
  const address = addressOf(setting);
  return {
    presignUpload: (options) => presignUpload(address, options),
    presignDownload: (options) => presignDownload(address, options),
    presignPart: (options) => presignPart(address, options),
  };
}
