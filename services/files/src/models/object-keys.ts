/** Whose file. */
export interface FileKey {
  ownerId: string;
  fileId: string;
}

/** Where S3 tells of what arrives. */
const uploads = 'uploads/';

/** Where callers put a file. Nothing is served from here, so that a second upload changes nothing. */
export const uploadKey = ({ ownerId, fileId }: FileKey): string => `${uploads}${ownerId}/${fileId}`;

/** The file that an upload is for; nothing for a key that this service has not made. */
export function fileOfUpload(key: string): FileKey | undefined {
  const [, ownerId, fileId] = /^uploads\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return ownerId === undefined || fileId === undefined ? undefined : { ownerId, fileId };
}

/** Under which all that is served of a file lies. */
export const servedFolder = ({ ownerId, fileId }: FileKey): string => `files/${ownerId}/${fileId}/`;

/** Under which one attempt to process a file puts what it makes. Of several attempts one is served. */
export const attemptFolder = (file: FileKey, attempt: string): string => `${servedFolder(file)}${attempt}/`;

/** The file itself, in the folder of the attempt that made it. */
export const originalKey = (folder: string): string => `${folder}original`;

/** A variant, in the folder of the attempt that made it. */
export const variantKey = (folder: string, name: string): string => `${folder}${name}`;
