import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import * as z from 'zod';

const code = readFileSync(join(import.meta.dirname, 'route-to-release.js'), 'utf8').replace(
  '<release>',
  'r1',
);

/** Runs the function as CloudFront does: nothing of Node, an event per request. */
function routed(uri: string): string {
  const context = createContext({
    event: { version: '1.0', context: {}, viewer: {}, request: { method: 'GET', uri, headers: {} } },
  });
  const request: unknown = runInContext(`${code}\nhandler(event)`, context);
  return z.object({ uri: z.string() }).parse(request).uri;
}

test.each([
  '/',
  '/people/abc',
  '/people/',
  '/chats/abc/def',
  '/assets',
  '/v1',
  '/docsx',
  '//',
  '//example/com',
  '/a%20b/%ED%95%9C',
  '/%2F',
])('the path %s is a screen of the app', (path) => {
  expect(routed(path)).toBe('/releases/r1/index.html');
});

test.each([
  '/index.html',
  '/worker.js',
  '/manifest.webmanifest',
  '/icon-192.png',
  '/missing.js',
  '/.well-known/apple-app-site-association',
  '//example.com/',
  '/..%2f..%2fmanifests',
  '/x%2Ejs',
  '/%2e%2e/r0/index.html',
  '/releases/r0/index.html',
  '/manifests/r1.json',
])('the path %s is a file of the release, or missing', (path) => {
  expect(routed(path)).toBe(`/releases/r1${path}`);
});
