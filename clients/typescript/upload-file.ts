import type { Client } from 'openapi-fetch';
import { retries } from './retries.ts';
import type { components, paths } from './schema.d.ts';
import { UploadFailed } from './upload-failed.ts';
import { type Put, putInOneRequest, putParts } from './upload-requests.ts';

type Schemas = components['schemas'];

/** How a file is uploaded. */
export interface UploadOptions {
  /** Consecutive failures after which the upload fails; 5 by default. */
  attempts?: number;
  /** Milliseconds to wait after the first failure, doubled with each further one; 500 by default. */
  pause?: number;
  /** Called with the number of bytes that have arrived so far. */
  onProgress?: (bytes: number) => void;
  /** Sends the bytes instead of the global `fetch`. */
  put?: Put;
  /** Cancels the upload. */
  signal?: AbortSignal;
}

/**
 * Uploads a file and waits until it is ready or failed. A file over 16 MiB is sent in parts: after a lost connection only the
 * interrupted part is sent again.
 *
 * Throws {@link UploadFailed} when the API refuses the file, or after `attempts` failures without progress.
 *
 * @example
 * const { file, download } = await uploadFile(moim, photo, { name: photo.name, contentType: 'image/jpeg' });
 * if (file.status === 'failed') console.log(file.failure?.detail);
 */
export async function uploadFile(
  moim: Client<paths>,
  bytes: Blob,
  announcement: Omit<Schemas['FileInput'], 'size'>,
  options: UploadOptions = {},
): Promise<Schemas['FileWithDownload']> {
  const { attempts = 5, pause = 500, signal } = options;
  const { retrying, progressed } = retries(attempts, pause, signal);
  // One key for all attempts, so that a lost answer does not announce the file twice.
  const header = { 'Idempotency-Key': crypto.randomUUID() };
  const body = { ...announcement, size: bytes.size };
  const { file } = await retrying(() => answered(moim.POST('/v1/files', { body, params: { header } })));
  const params = { path: { fileId: file.fileId } };

  let arrived = 0;
  const onProgress = (total: number): void => {
    if (total <= arrived) return;
    arrived = total;
    progressed();
    options.onProgress?.(arrived);
  };
  await retrying(async () => {
    const { data, error, response } = await moim.POST('/v1/files/{fileId}/upload', { params });
    // The file is no longer pending: the bytes had arrived, and only the answer was lost.
    if (response.status === 409) return;
    if (!data) throw new UploadFailed(error, response.status);
    if (!('parts' in data.upload)) {
      await putInOneRequest(data.upload, bytes, options);
      return onProgress(bytes.size);
    }
    const parts = await putParts(data.upload, bytes, { ...options, onProgress });
    await answered(moim.POST('/v1/files/{fileId}/complete', { params, body: { parts } }));
  });
  for (;;) {
    const found = await retrying(() =>
      answered(moim.GET('/v1/files/{fileId}', { params: { ...params, query: { wait: 20 } } })),
    );
    if (found.file.status !== 'pending') return found;
  }
}

async function answered<Data>(
  request: Promise<{ data?: Data; error?: Schemas['Problem']; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await request;
  if (data === undefined) throw new UploadFailed(error, response.status);
  return data;
}
