import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { RunningFront } from '@moim/local-aws';
import { securityHeaders } from './security-headers.ts';

const folder = join(import.meta.dirname, 'app/dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Locally, the bucket and the socket are on ports of this machine. */
const headers = securityHeaders(['http://localhost:*', 'http://127.0.0.1:*'], ['ws://localhost:*']);

/** The file for a path; the shell for a path of a screen, which has no dot: route-to-release.js does the same on AWS. */
function fileFor(path: string): string | undefined {
  if (!/\.|%2e/i.test(path)) return join(folder, 'index.html');
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) ? file : undefined;
}

/** Serves the app as `npm run build --workspace @moim/web` left it. */
export function startBuilt(): RunningFront {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('The app is not built; run `npm run build --workspace @moim/web`');
  return {
    handle: ({ url = '/', method, headers: { 'accept-encoding': accepted = '' } }, response) => {
      const path = new URL(url, 'http://localhost').pathname;
      const file = fileFor(path);
      if (file === undefined) {
        response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
        return void response.end('Not found\n');
      }
      const isCompressed = `${accepted}`.includes('br');
      const content = readFileSync(file);
      const body = isCompressed ? brotliCompressSync(content) : content;
      response.writeHead(200, {
        ...headers,
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
        ...(isCompressed && { 'content-encoding': 'br' }),
      });
      response.end(method === 'HEAD' ? undefined : body);
    },
    stop: async () => {},
  };
}
