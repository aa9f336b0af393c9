import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeServer, listen } from '../core/ports.ts';
import { type Front, projectFront } from './front.ts';

let folder: string;
let complaints: string[];
let server: Server;
let url: string;
let front: Front;

const terminal = {
  say: () => {},
  complain: (line: string) => void complaints.push(line),
};

async function serve(source: string): Promise<void> {
  writeFileSync(join(folder, 'front.mjs'), source);
  front = projectFront(folder, { module: 'front.mjs', except: ['/v1', '/docs'] }, terminal);
  server = createServer((message, response) => {
    if (front.owns(message)) front.handle(message, response, server);
    else response.writeHead(404).end('of the API');
  });
  url = `http://127.0.0.1:${await listen(server, 0)}`;
}

const get = async (path: string, method = 'GET') => {
  const response = await fetch(url + path, { method });
  return [response.status, await response.text()];
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-'));
  complaints = [];
});

afterEach(async () => {
  await front.stop();
  await closeServer(server);
  rmSync(folder, { recursive: true });
});

test('the front has what is outside the paths of the API, and is started once, with the first request', async () => {
  await serve(`let starts = 0;
    export const startFront = async () => {
      starts += 1;
      return { handle: ({ url }, response) => response.end(\`\${url} of start \${starts}\`), stop: async () => {} };
    };`);
  expect(await Promise.all([get('/'), get('/chats/1?x=2')])).toEqual([
    [200, '/ of start 1'],
    [200, '/chats/1?x=2 of start 1'],
  ]);
  for (const path of ['/v1', '/v1/nothing', '/docs/', '/docs?x=1'])
    expect(await get(path)).toEqual([404, 'of the API']);
  // It only begins like a path of the API.
  expect((await get('/v10'))[0]).toBe(200);
  expect(await get('/', 'POST')).toEqual([404, 'of the API']);
});

test('a front that cannot be started says why in the terminal, and is tried again', async () => {
  await serve('throw new Error("no such folder")');
  expect((await get('/'))[0]).toBe(500);
  expect(complaints).toEqual(['front.mjs cannot be started: no such folder']);
  await get('/');
  expect(complaints).toHaveLength(2);
});

test('without a request, a front is never loaded', async () => {
  await serve('throw new Error("loaded")');
  await front.stop();
  const message: Pick<IncomingMessage, 'method' | 'url'> = { method: 'GET', url: '/x' };
  expect(front.owns(message)).toBe(true);
  expect(complaints).toEqual([]);
});
