import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type UploadOptions, uploadFile } from '@moim/client';
import { newPerson, type Person } from '@moim/testing/api';

const mebibyte = 1_048_576;
type Put = NonNullable<UploadOptions['put']>;
let person: Person;

beforeAll(async () => {
  person = await newPerson();
});

/** A network that counts the bytes of bodies and cuts the connection whenever the count passes one of `cuts`. */
function network(cuts: number[]) {
  const traffic = { sent: 0, cuts: 0 };
  const put: Put = async (url, { headers, body }) => {
    const bytes = Buffer.from(await body.arrayBuffer());
    return new Promise((resolve, reject) => {
      const outgoing = request(url, {
        method: 'PUT',
        headers: { ...headers, 'content-length': bytes.length },
      });
      outgoing.on('error', reject);
      outgoing.on('response', async (incoming) => {
        const text = await buffer(incoming);
        const received = new Headers({ etag: incoming.headers.etag ?? '' });
        resolve(new Response(text, { status: incoming.statusCode ?? 0, headers: received }));
      });
      const send = (start: number): void => {
        if (start >= bytes.length) return void outgoing.end();
        const [next = Number.POSITIVE_INFINITY] = cuts;
        if (traffic.sent >= next) {
          cuts.shift();
          traffic.cuts += 1;
          return void outgoing.destroy(new Error('The connection was cut.'));
        }
        const piece = bytes.subarray(start, start + 65_536);
        traffic.sent += piece.length;
        outgoing.write(piece, () => send(start + piece.length));
      };
      send(0);
    });
  };
  return { put, traffic };
}

describe('uploadFile', () => {
  test('finishes 100 MiB over a connection that is cut five times, sending at most 1.3 times the bytes', async () => {
    const size = 100 * mebibyte;
    const { put, traffic } = network([8, 30, 52, 77, 103].map((count) => count * mebibyte));
    const head = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\0mdat', 'latin1');
    const bytes = new Blob([head, new Uint8Array(size - head.length).fill(7)]);
    const progress: number[] = [];
    const { file } = await uploadFile(
      person.api,
      bytes,
      { name: 'harbour.mp4', contentType: 'video/mp4' },
      { put, pause: 10, onProgress: (arrived) => progress.push(arrived) },
    );
    expect([file.status, file.size, traffic.cuts]).toEqual(['ready', size, 5]);
    console.log(`sent ${(traffic.sent / size).toFixed(2)} times the bytes`);
    expect(traffic.sent / size).toBeLessThanOrEqual(1.3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(size);
  }, 120_000);

  test('takes a 412 for success: the bytes arrived, and only the answer was lost', async () => {
    let calls = 0;
    const put: Put = async (url, init) => {
      calls += 1;
      const response = await fetch(url, init);
      if (calls === 1) throw new TypeError('The answer was lost.');
      return response;
    };
    const bytes = new Blob(['Hello, harbour.\n']);
    const options = { put, pause: 10 };
    const { file } = await uploadFile(
      person.api,
      bytes,
      { name: 'n.txt', contentType: 'text/plain' },
      options,
    );
    expect(file.status).toBe('ready');
  });

  test('fails with the problem of the API when the file is refused', async () => {
    const upload = uploadFile(person.api, new Blob([]), { name: 'n.txt', contentType: 'text/plain' });
    await expect(upload).rejects.toMatchObject({ name: 'UploadFailed', status: 400, cause: { status: 400 } });
  });

  test('gives up after the allowed number of failures', async () => {
    const put: Put = () => Promise.reject(new TypeError('no network'));
    const options = { put, pause: 1, attempts: 3 };
    const announcement = { name: 'n.txt', contentType: 'text/plain' } as const;
    await expect(uploadFile(person.api, new Blob(['x']), announcement, options)).rejects.toThrow(
      'no network',
    );
  });
});
