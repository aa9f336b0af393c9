import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { largePicture } from './large-picture.ts';
import { photo } from './steps.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('an upload that loses its connection goes on where it was', async () => {
  const { refreshToken } = await newMember();
  const { page, context, goTo, errors } = await newVisitor(browser, { refreshToken });
  await goTo('/posts');
  await page.getByRole('textbox', { name: en.posts.write }).fill('From the train');
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (request.method() === 'POST' && pathname === '/v1/files') requests.push('announce');
    if (request.method() === 'PUT') requests.push(`part ${searchParams.get('partNumber')}`);
  });
  // 1 MB a second: each of the parts takes some.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 4_000_000,
  });
  await page.getByLabel(en.posts.addPhotos).last().setInputFiles(largePicture());
  const progress = page.locator('.uploads progress');
  const second = page.waitForRequest((request) => /partNumber=2/.test(request.url()));
  await second;
  const before = Number(await progress.getAttribute('value'));
  await context.setOffline(true);
  await page.getByText(en.connection.offline).waitFor();
  // Longer than the pauses between attempts add up to.
  await page.waitForTimeout(10_000);
  expect(Number(await progress.getAttribute('value'))).toBeGreaterThanOrEqual(before);
  await context.setOffline(false);
  await progress.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: en.posts.describe }).fill('Two rings');
  await page.getByRole('button', { name: en.posts.publish, exact: true }).click();
  await page.getByRole('article').getByRole('img', { name: 'Two rings' }).first().waitFor();
  expect(before).toBeGreaterThan(0);
  expect(requests.filter((one) => one === 'announce' || one === 'part 1')).toEqual(['announce', 'part 1']);
  expect(errors).toEqual([]);
});

test('an upload that the storage refuses says so, and can be tried again', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await goTo('/posts');
  await page.route('**/v1/files', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 400, contentType: 'application/json', body: '{"message":"No"}' })
      : route.continue(),
  );
  await page.getByLabel(en.posts.addPhotos).last().setInputFiles(photo);
  await page.getByText(en.uploads.failed('icon-512.png')).waitFor();
  await page.unroute('**/v1/files');
  await page.getByRole('button', { name: en.retry }).click();
  await page.locator('.uploads progress').waitFor();
  await page.locator('.uploads progress').waitFor({ state: 'detached' });
  await page.getByText(en.uploads.failed('icon-512.png')).waitFor({ state: 'detached' });
});

test('a file that only claims to be a picture is refused in words', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await goTo('/posts');
  const text = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('Not a picture') };
  await page.getByLabel(en.posts.addPhotos).last().setInputFiles(text);
  await page.getByText(en.uploads.failed('notes.png')).waitFor();
  await page.getByText(en.uploads.reasons['wrong-type']).waitFor();
  expect(await page.getByRole('button', { name: en.retry }).count()).toBe(0);
});
