export { type Bucket, bucket } from './bucket.ts';
export type { ListedObject } from './list.ts';
export { type ObjectNotification, parseNotification } from './notification.ts';
export type { DownloadOptions, PresignedDownload } from './presign-download.ts';
export type { PresignedUpload, UploadOptions } from './presign-upload.ts';
export type { ObjectDescription, ReadObject, ReadOptions } from './read.ts';
export type { Bytes } from './split-into-parts.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
export type { WriteOptions } from './write.ts';
