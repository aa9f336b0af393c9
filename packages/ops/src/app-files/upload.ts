import { mapConcurrently } from '../map-concurrently.ts';
import type { AppBucket } from './app-bucket.ts';
import type { AppFile } from './release.ts';

/** The files that a bucket lacks. A key always means the same content. */
export async function missingFrom(
  bucket: AppBucket | undefined,
  files: readonly AppFile[],
): Promise<AppFile[]> {
  if (bucket === undefined || files.length === 0) return [...files];
  const present = await bucket.list();
  return files.filter(({ key }) => !present.has(key));
}

/** Whether other files of the release name it, so that it has to be there before them. */
const isAsset = ({ key }: AppFile): boolean => key.startsWith('assets/');
const isManifest = ({ key }: AppFile): boolean => key.startsWith('manifests/');

/**
 * Uploads the files that the bucket lacks, and returns their keys. Assets come before the shell that names them, and the
 * manifest comes last. If it is interrupted, the next call goes on.
 */
export async function uploadMissing(bucket: AppBucket, files: readonly AppFile[]): Promise<string[]> {
  const missing = await missingFrom(bucket, files);
  const shell = missing.filter((file) => !isAsset(file) && !isManifest(file));
  for (const some of [missing.filter(isAsset), shell, missing.filter(isManifest)])
    await mapConcurrently(some, (file) => bucket.put(file), 8);
  return missing.map(({ key }) => key);
}
