import type { UploadOptions } from '@moim/client';
import { networkBack } from '../session/network-back.ts';

type Put = NonNullable<UploadOptions['put']>;

/** Milliseconds without progress after which a connection counts as lost. */
const stalledAfter = 60_000;

/** Sends bytes as `fetch` does, once there is a network, and reports those that are on their way, which `fetch` cannot. */
export function putWithProgress(onSent: (bytes: number) => void): Put {
  return async (url, { headers = {}, body, signal }) => {
    await networkBack(signal);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => request.abort(), stalledAfter);
      };
      request.open('PUT', url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded }) => {
        watch();
        onSent(loaded);
      };
      request.onload = () => {
        const etag = request.getResponseHeader('etag');
        resolve(new Response(null, { status: request.status, headers: etag === null ? {} : { etag } }));
      };
      request.onerror = () => reject(new TypeError('The upload was interrupted'));
      request.onabort = () => reject(signal?.reason ?? new TypeError('The upload stalled'));
      request.onloadend = () => clearTimeout(timer);
      signal?.addEventListener('abort', () => request.abort());
      watch();
      request.send(body);
    });
  };
}
