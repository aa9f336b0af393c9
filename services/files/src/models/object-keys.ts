/** The key of a file. */
export interface FileKey {
  ownerId: string;
  fileId: string;
}

/** The prefix whose new objects S3 reports to the queue. */
const uploads = 'uploads/';

/** Where clients upload a file. Nothing is served from here, so that a second upload changes nothing. */
export const uploadKey = ({ ownerId, fileId }: FileKey): string => `${uploads}${ownerId}/${fileId}`;

/** The file of an upload; undefined for a key that this service did not create. */
export function fileOfUpload(key: string): FileKey | undefined {
  const [, ownerId, fileId] = /^uploads\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return ownerId === undefined || fileId === undefined ? undefined : { ownerId, fileId };
}

/** The folder of everything that is served of a file. */
export const servedFolder = ({ ownerId, fileId }: FileKey): string => `files/${ownerId}/${fileId}/`;

/** The folder of one attempt to process a file. Of several attempts, one is served. */
export const attemptFolder = (file: FileKey, attempt: string): string => `${servedFolder(file)}${attempt}/`;

/** The served file in the folder of an attempt. */
export const originalKey = (folder: string): string => `${folder}original`;

/** A variant in the folder of an attempt. */
export const variantKey = (folder: string, name: string): string => `${folder}${name}`;
