import { expect, test } from '@jest/globals';
import { prefersGzip } from './accept-encoding.ts';

test.each([
  'gzip',
  'GZIP',
  'x-gzip',
  'br, gzip',
  'gzip;q=0.5',
  'gzip ; q=1.0',
  '*',
  'br;q=1, *;q=0.1',
  'gzip;q=0.8, identity;q=0.2',
  'identity;q=0, gzip',
])('Accept-Encoding: %s gets gzip', (header) => {
  expect(prefersGzip(header)).toBe(true);
});

test.each([
  undefined,
  '',
  'identity',
  'gzip;q=0',
  'gzip;q=0.000',
  'gzip; q=0',
  '*;q=0',
  '*, gzip;q=0',
  'br',
  'gzipped',
  'not-gzip',
  'gzip;q=0.2, identity;q=0.8',
])('Accept-Encoding: %s does not get gzip', (header) => {
  expect(prefersGzip(header)).toBe(false);
});
