import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listenOnFreePort } from '@moim/testing';
import { emptyBucket } from './empty-bucket.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
let server: Server;
let deleted: string[];
/** The answer to each listing, by the key marker of the request. */
let pages: Record<string, string>;
let answer: string;

beforeEach(async () => {
  [deleted, answer] = [[], '<DeleteResult/>'];
  server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const page = pages[query.get('key-marker') ?? ''];
    const isListing = request.method === 'GET' && query.has('versions');
    if (!isListing)
      deleted.push(
        ...[...body.matchAll(/<Key>(.+?)<\/Key><VersionId>(.+?)</g)].map(([, key, id]) => `${key} ${id}`),
      );
    const text = isListing ? page : answer;
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/xml' });
    response.end(text ?? '<Error><Code>NoSuchBucket</Code><Message>There is none.</Message></Error>');
  });
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_ENDPOINT_URL_S3: await listenOnFreePort(server),
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const version = (kind: 'Version' | 'DeleteMarker', key: string, id: string): string =>
  `<${kind}><Key>${key}</Key><VersionId>${id}</VersionId></${kind}>`;
const listing = (...inner: string[]): string => `<ListVersionsResult>${inner.join('')}</ListVersionsResult>`;

test('deletes every version and delete marker of a bucket, over several pages', async () => {
  const more = '<IsTruncated>true</IsTruncated><NextKeyMarker>b</NextKeyMarker>';
  pages = {
    '': listing(version('Version', 'a', 'null'), version('DeleteMarker', 'b', '2'), more),
    b: listing(version('Version', 'b', '1')),
  };
  await emptyBucket('artifacts', target);
  expect(deleted).toEqual(['a null', 'b 2', 'b 1']);
});

test('refuses a bucket with an object that AWS does not delete, and says which', async () => {
  pages = { '': listing(version('Version', 'a', '1'), version('Version', 'b', '1')) };
  answer =
    '<DeleteResult><Error><Key>b</Key><Code>AccessDenied</Code><Message>Locked.</Message></Error></DeleteResult>';
  await expect(emptyBucket('artifacts', target)).rejects.toMatchObject({
    exitCode: 5,
    message:
      '1 of 2 objects of the bucket artifacts could not be deleted: b: AccessDenied: Locked. Delete them, then retry.',
  });
});

test('does nothing if the bucket no longer exists', async () => {
  pages = {};
  await expect(emptyBucket('artifacts', target)).resolves.toBeUndefined();
  expect(deleted).toEqual([]);
});
