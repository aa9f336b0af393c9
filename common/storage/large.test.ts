import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { testBucket } from './testing/test-bucket.ts';

const mebibyte = 1024 * 1024;

test('200 MiB are streamed to and from a bucket within 160 MiB of memory', async () => {
  const { name } = await testBucket();
  const script = join(import.meta.dirname, 'testing/write-stream.ts');
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [script, name, '200'], { env });
  const { size, read, grownMebibytes } = JSON.parse(stdout);
  expect([size, read]).toEqual([200 * mebibyte, 200 * mebibyte]);
  expect(grownMebibytes).toBeLessThan(160);
});
