import { createContext, runInContext } from 'node:vm';
import { DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cloudFormation, deployedTemplate } from '@moim/ops';
import * as z from 'zod';
import { callsDuring } from './lane/calls.ts';
import { changing, touched } from './lane/changing.ts';
import { edit, runWell } from './lane/deployed.ts';
import { region } from './lane/isolation.ts';

const target = { stage: 'dev', region };
const s3 = new S3Client({ forcePathStyle: true });
let Bucket: string;

async function bucketOf(LogicalResourceId: string): Promise<string> {
  const command = new DescribeStackResourceCommand({ StackName: 'moim-web-dev', LogicalResourceId });
  const { StackResourceDetail } = await cloudFormation(target).send(command);
  return StackResourceDetail?.PhysicalResourceId ?? '';
}

async function keys(): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key = '' }) => Key).sort();
}

const releaseOf = async (): Promise<string> =>
  String((await deployedTemplate('web', target)).Outputs?.Release?.Value);

/** What a browser gets for a path: the deployed function runs as at CloudFront, and S3 answers for the key. */
async function served(path: string): Promise<string> {
  const { Resources } = await deployedTemplate('web', target);
  const code = String(Resources.RouteToRelease?.Properties?.FunctionCode);
  const context = createContext({ event: { request: { method: 'GET', uri: path } } });
  const routed: unknown = runInContext(`${code}\nhandler(event)`, context);
  const { uri } = z.object({ uri: z.string() }).parse(routed);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: uri.slice(1) }));
  return (await Body?.transformToString()) ?? '';
}

/** The keys that were uploaded to the app's bucket. */
async function uploadedDuring(work: () => Promise<unknown>): Promise<string[]> {
  const calls = await callsDuring(work);
  return calls
    .filter(
      ({ service, operation, subject }) =>
        service === 's3' && operation === 'PUT' && subject.includes(Bucket),
    )
    .map(({ subject }) => subject.replace(`/${Bucket}/`, '').replace(/^\//, ''))
    .sort();
}

beforeAll(async () => {
  Bucket = await bucketOf('AppBucket');
});
afterAll(async () => {
  await runWell('deploy.sh web --yes');
});

test('the first deployment puts every file into the bucket, with its type and what caches may do', async () => {
  const id = await releaseOf();
  const all = await keys();
  expect(all).toEqual(expect.arrayContaining([`releases/${id}/index.html`, `manifests/${id}.json`]));
  const headers = async (Key: string) => {
    const { ContentType, CacheControl } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    return [ContentType, CacheControl];
  };
  expect(await headers(`releases/${id}/index.html`)).toEqual([
    'text/html; charset=utf-8',
    'public, max-age=0, must-revalidate, s-maxage=31536000',
  ]);
  const script = all.find((key) => /^assets\/index-.+\.js$/.test(key)) ?? '';
  expect(await headers(script)).toEqual([
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
});

test('serves the shell for screens, and the files of the release', async () => {
  expect(await served('/')).toContain('<div id="app">');
  expect(await served('/people/abc')).toBe(await served('/'));
  expect(await served('/manifest.webmanifest')).toContain('"short_name": "Moim"');
  for (const [, path = ''] of (await served('/')).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g))
    expect(await keys()).toContain(path);
  await expect(served('/missing.js')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('status.sh shows where the app is', async () => {
  const { stdout } = await runWell('status.sh');
  expect(stdout).toMatch(/^The app is at https:\/\/\S+\.cloudfront\.net$/m);
});

test('deploys nothing if nothing has changed', async () => {
  const calls = await callsDuring(async () => {
    expect((await runWell('deploy.sh web --yes')).stdout).toContain('web: no change\nNothing to deploy.');
  });
  expect(changing(calls)).toEqual([]);
});

describe('a change of one screen → rollback', () => {
  let former: { id: string; shell: string; keys: string[] };
  let restore: () => void;
  let added: string[];

  beforeAll(async () => {
    former = { id: await releaseOf(), shell: await served('/'), keys: await keys() };
    restore = edit('services/web/app/src/safety/my-reports.tsx', '<section', '<section data-changed="yes"');
  });
  afterAll(() => restore());

  test('--diff lists the files that would be uploaded, and uploads none', async () => {
    const uploads = await uploadedDuring(async () => {
      const { stdout } = await runWell('deploy.sh web --diff');
      expect(stdout).toMatch(/^ {2}~ RouteToRelease CloudFront::Function \(FunctionCode\)$/m);
      added = [...stdout.matchAll(/^ {2}\+ ((?:assets|releases|manifests)\/\S+)$/gm)].map(
        ([, key = '']) => key,
      );
    });
    expect(uploads).toEqual([]);
    expect(await keys()).toEqual(former.keys);
  });

  test('uploads the changed module, what names it, and the shell', async () => {
    const uploads = await uploadedDuring(async () => {
      const { stdout } = await runWell('deploy.sh web --yes');
      expect(stdout).toMatch(/^The app is at https:/m);
      expect(stdout).toMatch(
        /^It cannot upload pictures yet: add https:\S+ to corsOrigins in stages\/dev\.yml/m,
      );
    });
    expect(uploads).toEqual([...added].sort());
    const assets = uploads.filter((key) => key.startsWith('assets/'));
    console.log(`one screen changed: ${assets.length} of ${former.keys.length} files: ${assets.join(', ')}`);
    expect(assets.length).toBeGreaterThan(0);
    expect(assets.length).toBeLessThanOrEqual(3);
    expect(uploads).toContain(`releases/${await releaseOf()}/index.html`);
    expect(await served('/')).not.toBe(former.shell);
  });

  test('keeps the files of the former release, for tabs that are open', async () => {
    expect(await keys()).toEqual(expect.arrayContaining(former.keys));
  });

  test('goes on where an upload was interrupted, without changing the stack', async () => {
    const [asset = ''] = added.filter((key) => key.startsWith('assets/'));
    const manifest = `manifests/${await releaseOf()}.json`;
    for (const Key of [asset, manifest]) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    const { stdout } = await runWell('deploy.sh web --diff');
    expect(stdout).toBe(`web:\n  + ${asset}\n  + ${manifest}\n`);
    const calls = await callsDuring(() => runWell('deploy.sh web --yes'));
    expect(touched(calls)).toEqual([Bucket]);
    expect(await keys()).toEqual(expect.arrayContaining([asset, manifest]));
  });

  test('rollback.sh refuses a release whose files are gone', async () => {
    const Key = `manifests/${former.id}.json`;
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const text = (await Body?.transformToString()) ?? '';
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await expect(runWell('rollback.sh web --yes')).rejects.toThrow(/the bucket lacks 1 of its files/);
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: text }));
  });

  test('rollback.sh serves the former shell, and uploads nothing', async () => {
    const uploads = await uploadedDuring(() => runWell('rollback.sh web --yes'));
    expect(uploads).toEqual([]);
    expect(await releaseOf()).toBe(former.id);
    expect(await served('/')).toBe(former.shell);
  });
});

test('remove.sh empties the buckets of the app and removes them, and the app can be deployed again', async () => {
  expect((await runWell('remove.sh web', 'dev\n')).stdout).toMatch(/web: removed$/m);
  await expect(s3.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotFound' });
  expect((await runWell('status.sh')).stdout).not.toContain('The app is at');
  const { stdout } = await runWell('deploy.sh web --yes');
  expect(stdout).toMatch(/^web: first deployment$[\s\S]*?^ {2}\+ \d+ files of its app$/m);
  expect(await served('/')).toContain('<div id="app">');
});
