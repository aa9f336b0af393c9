import { expect, test } from '@jest/globals';
import { fakeAppBucket } from '../testing/fake-app-bucket.ts';
import { pruneReleases } from './prune.ts';

const releases = {
  r1: ['assets/a.js', 'assets/old.js', 'releases/r1/index.html'],
  r2: ['assets/a.js', 'assets/b.js', 'releases/r2/index.html'],
  r3: ['assets/a.js', 'assets/c.js', 'releases/r3/index.html'],
};
const weekAgo = new Date(Date.now() - 7 * 24 * 60 * 60 * 1_000);

test('deletes what no kept release names, and keeps what a rollback needs', async () => {
  const bucket = fakeAppBucket(releases, { at: weekAgo });
  const deleted = await pruneReleases(bucket, new Set(['r2', 'r3']));
  expect(deleted.sort()).toEqual(['assets/old.js', 'manifests/r1.json', 'releases/r1/index.html']);
  expect([...bucket.written.keys()].sort()).toEqual([
    'assets/a.js',
    'assets/b.js',
    'assets/c.js',
    'manifests/r2.json',
    'manifests/r3.json',
    'releases/r2/index.html',
    'releases/r3/index.html',
  ]);
});

test('deletes nothing the second time', async () => {
  const bucket = fakeAppBucket(releases, { at: weekAgo });
  await pruneReleases(bucket, new Set(['r3']));
  expect(await pruneReleases(bucket, new Set(['r3']))).toEqual([]);
});

test('spares the files that another run uploads, which no deployed template names yet', async () => {
  const bucket = fakeAppBucket(releases, { at: weekAgo });
  // Its manifest is there, and all of its files but one were there before.
  bucket.written.set('manifests/r1.json', new Date());
  bucket.written.set('assets/half.js', new Date());
  expect(await pruneReleases(bucket, new Set(['r2', 'r3']))).toEqual([]);
});

test('a kept release whose upload never ended keeps nothing alive', async () => {
  const bucket = fakeAppBucket({ r1: releases.r1 }, { at: weekAgo });
  bucket.written.set('releases/r0/index.html', weekAgo);
  expect(await pruneReleases(bucket, new Set(['r0', 'r1']))).toEqual(['releases/r0/index.html']);
});
