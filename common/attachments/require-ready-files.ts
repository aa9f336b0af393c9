import { Problem } from '../http/problem.ts';
import type { ReadyFiles } from './ready-file.ts';

/** Checks that files can be attached by a person. Throws `conflict` for any that is not theirs or not ready. */
export async function requireReadyFiles(
  readyFiles: ReadyFiles,
  ownerId: string,
  fileIds: readonly string[],
): Promise<void> {
  const keys = fileIds.map((fileId) => ({ ownerId, fileId }));
  const found = await readyFiles.getMany(keys, { consistent: true });
  const errors = found.flatMap((file, index) =>
    file ? [] : [{ path: `fileIds.${index}`, message: 'Must be a file of yours that is ready' }],
  );
  if (errors.length === 0) return;
  const detail =
    'Upload a file, wait until it is ready, and give its fileId. It is known here within seconds.';
  throw new Problem('conflict', { detail, errors });
}
