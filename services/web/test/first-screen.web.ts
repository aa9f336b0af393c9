import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('the first screen needs at most 90 KB of compressed JavaScript', async () => {
  const { page, goTo } = await newVisitor(browser);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js') && !response.url().endsWith('/worker.js'))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await goTo('/');
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.info(
    `The first screen has ${(total / 1000).toFixed(1)} KB of JavaScript in ${sizes.length} files.`,
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(90_000);
});

test('the app opens without a connection once it was open', async () => {
  const { page, context, goTo } = await newVisitor(browser);
  await goTo('/sign-in');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  // The worker stores the files of the page when it opens them.
  await page.reload();
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
});

test('the language of the browser is spoken, and another one can be chosen', async () => {
  const { page, goTo } = await newVisitor(browser, { locale: 'ko-KR' });
  await goTo('/sign-in');
  await page.getByRole('heading', { name: '로그인' }).waitFor();
  await page.getByLabel('언어').selectOption('en');
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
