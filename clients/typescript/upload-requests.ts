import type { components } from './schema.d.ts';
import { UploadFailed } from './upload-failed.ts';

type Schemas = components['schemas'];

/** Sends bytes with a PUT, as `fetch` does. */
export type Put = (
  url: string,
  init: { method: 'PUT'; headers?: Record<string, string>; body: Blob; signal?: AbortSignal },
) => Promise<Response>;

interface Sending {
  put?: Put;
  signal?: AbortSignal;
}

/** Uploads bytes in one request. Succeeds if they have arrived before. Throws {@link UploadFailed}. */
export async function putInOneRequest(
  { url, headers: { 'content-length': _set, ...headers } }: Schemas['Upload'],
  body: Blob,
  { put = fetch, signal }: Sending,
): Promise<void> {
  // `fetch` sets content-length itself, and browsers refuse to have it set.
  const response = await put(url, { method: 'PUT', headers, body, ...(signal && { signal }) });
  await response.body?.cancel();
  if (!response.ok && response.status !== 412) throw new UploadFailed(undefined, response.status);
}

/** Uploads the parts that have not arrived, in sequence. @returns all parts. Throws {@link UploadFailed}. */
export async function putParts(
  { parts }: Schemas['MultipartUpload'],
  bytes: Blob,
  { put = fetch, signal, onProgress }: Sending & { onProgress: (arrived: number) => void },
): Promise<{ partNumber: number; etag: string }[]> {
  const sent: { partNumber: number; etag: string }[] = [];
  let arrived = parts.reduce((sum, { etag, size }) => sum + (etag === undefined ? 0 : size), 0);
  let start = 0;
  onProgress(arrived);
  for (const { partNumber, size, url = '', etag } of parts) {
    const body = bytes.slice(start, start + size);
    start += size;
    if (etag !== undefined) {
      sent.push({ partNumber, etag });
      continue;
    }
    const response = await put(url, { method: 'PUT', body, ...(signal && { signal }) });
    await response.body?.cancel();
    const received = response.headers.get('etag');
    if (!response.ok || received === null) throw new UploadFailed(undefined, response.status);
    sent.push({ partNumber, etag: received });
    arrived += size;
    onProgress(arrived);
  }
  return sent;
}
