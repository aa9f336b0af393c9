import type { UploadOptions } from '@moim/client';

type Put = NonNullable<UploadOptions['put']>;

/** Sends bytes as `fetch` does, and reports those that are on their way, which `fetch` cannot. */
export function putWithProgress(onSent: (bytes: number) => void): Put {
  return (url, { headers = {}, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('PUT', url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded }) => onSent(loaded);
      request.onload = () => {
        const etag = request.getResponseHeader('etag');
        resolve(new Response(null, { status: request.status, headers: etag === null ? {} : { etag } }));
      };
      request.onerror = () => reject(new TypeError('The upload was interrupted'));
      request.onabort = () => reject(signal?.reason ?? new Error('The upload was cancelled'));
      signal?.addEventListener('abort', () => request.abort());
      request.send(body);
    });
}
