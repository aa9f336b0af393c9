import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiUrl, newMember, newNickname } from '@moim/testing/api';
import { chromium } from 'playwright-core';
import { createProject, type OutsideProject, packClient } from './outside-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'moim-client-pack-'));
const projects: OutsideProject[] = [];
let tarball: string;
let environment: Record<string, string>;
let nickname: string;
const refused = { problem: '/docs/problems#invalid-request' };

async function project(name: string): Promise<OutsideProject> {
  const created = await createProject(name, tarball);
  projects.push(created);
  return created;
}

beforeAll(async () => {
  tarball = await packClient(folder);
  const member = await newMember(newNickname('Packed'));
  nickname = member.nickname;
  environment = { API_URL: apiUrl, ACCESS_TOKEN: member.accessToken, NICKNAME: nickname };
});

afterAll(() => {
  for (const { remove } of projects) remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('JavaScript in Node', () => {
  let app: OutsideProject;
  beforeAll(async () => {
    app = await project('node');
  });

  test.each([
    ['20', () => join(app.folder, 'node_modules/.bin/node')],
    ['24', () => process.execPath],
  ])('Node %s runs the packed client', async (version, program) => {
    const { node, ...result } = JSON.parse(await app.execute(program(), ['index.js'], environment));
    expect(node).toMatch(`${version}.`);
    expect(result).toEqual({ names: [nickname], ...refused });
  });
});

test.each(['nodenext', 'bundler'])(
  'strict TypeScript with the module resolution "%s" compiles the packed client, and the app runs',
  async (name) => {
    const app = await project(name);
    await app.npm(['run', '--silent', 'build']);
    const result = JSON.parse(await app.npm(['run', '--silent', 'start'], environment));
    expect(result).toEqual({ names: [nickname], live: ['closed'], ...refused });
  },
);

test('a web app that Vite builds calls the API from a browser', async () => {
  const app = await project('vite');
  await app.npm(['run', '--silent', 'build']);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Chromium takes a page that no server sent for one of a public site, which may not call this machine.
    args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'],
  });
  try {
    const page = await browser.newPage();
    // Vite's own port, which the API's CORS settings allow.
    const origin = 'http://localhost:5173';
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathname === '/' ? 'index.html' : pathname;
      const contentType = extname(path) === '.js' ? 'text/javascript' : 'text/html';
      return route.fulfill({ contentType, body: readFileSync(join(app.folder, 'dist', path)) });
    });
    const { API_URL = '', ACCESS_TOKEN = '' } = environment;
    await page.goto(`${origin}/?${new URLSearchParams({ api: API_URL, token: ACCESS_TOKEN, nickname })}`);
    const output = page.locator('output:not(:empty)');
    await output.waitFor();
    expect(await output.textContent()).toBe(
      JSON.stringify({ names: [nickname], live: ['closed'], ...refused }),
    );
  } finally {
    await browser.close();
  }
});
