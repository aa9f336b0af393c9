import { expect, test } from '@jest/globals';
import { fakeAppBucket } from '../testing/fake-app-bucket.ts';
import type { AppFile } from './release.ts';
import { missingFrom, uploadMissing } from './upload.ts';

const file = (key: string): AppFile => ({
  key,
  contentType: 'text/plain',
  cacheControl: 'no-store',
  content: () => Buffer.from(key),
});
const release = (id: string, ...assets: string[]): AppFile[] =>
  [...assets, `releases/${id}/index.html`, `releases/${id}/worker.js`, `manifests/${id}.json`].map(file);

test('uploads assets before the shell that names them, and the manifest last', async () => {
  const bucket = fakeAppBucket();
  await uploadMissing(bucket, release('r1', 'assets/a.js', 'assets/b.js').reverse());
  expect(bucket.puts.slice(0, 2).sort()).toEqual(['assets/a.js', 'assets/b.js']);
  expect(bucket.puts.slice(2, 4).sort()).toEqual(['releases/r1/index.html', 'releases/r1/worker.js']);
  expect(bucket.puts.slice(4)).toEqual(['manifests/r1.json']);
});

test('uploads only what is missing, and nothing the second time', async () => {
  const bucket = fakeAppBucket({ r1: ['assets/a.js', 'assets/b.js', 'releases/r1/index.html'] });
  const files = release('r2', 'assets/a.js', 'assets/c.js');
  expect((await missingFrom(bucket, files)).map(({ key }) => key)).toEqual([
    'assets/c.js',
    'releases/r2/index.html',
    'releases/r2/worker.js',
    'manifests/r2.json',
  ]);
  await uploadMissing(bucket, files);
  expect(bucket.puts).not.toContain('assets/a.js');
  expect(await uploadMissing(bucket, files)).toEqual([]);
});

test.each([1, 2, 3, 4, 5])(
  'goes on after a crash at upload %i, and no shell is there before its assets',
  async (failAt) => {
    const bucket = fakeAppBucket({}, { failAt });
    const files = release('r1', 'assets/a.js', 'assets/b.js');
    await expect(uploadMissing(bucket, files)).rejects.toThrow('crash');
    const present = [...(await bucket.list()).keys()];
    const isComplete = present.includes('assets/a.js') && present.includes('assets/b.js');
    expect(isComplete || !present.some((key) => key.startsWith('releases/'))).toBe(true);
    expect(present).not.toContain('manifests/r1.json');
    await uploadMissing(bucket, files);
    expect([...(await bucket.list()).keys()].sort()).toEqual(files.map(({ key }) => key).sort());
  },
);

test('two runs at once leave the same files', async () => {
  const bucket = fakeAppBucket();
  const files = release('r1', 'assets/a.js');
  await Promise.all([uploadMissing(bucket, files), uploadMissing(bucket, files)]);
  expect([...(await bucket.list()).keys()].sort()).toEqual(files.map(({ key }) => key).sort());
});
