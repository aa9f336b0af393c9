import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiUrl, confirmationCode, newEmail, newNickname, password } from '@moim/testing/api';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The folder of screenshots, for people to look at. */
const pictures = join(import.meta.dirname, '../../.local/screenshots');
let browser: Browser;
let page: Page;
const consoleErrors: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.message));
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** Fills in the body of an operation, if it has one, presses Execute, and reads the response. */
async function execute(tag: string, operationId: string, body?: object) {
  const operation = page.locator(`#operations-${tag}-${operationId}`);
  await operation.locator('.opblock-summary-control').click();
  if (body) await operation.locator('textarea.body-param__text').fill(JSON.stringify(body, null, 2));
  await operation.locator('button.execute').click();
  const response = operation.locator('.live-responses-table');
  await response.waitFor();
  const shown = await response.locator('tr.response td.response-col_status').first().textContent();
  const status = Number(shown?.trim().slice(0, 3));
  const text = status === 204 ? '' : await response.locator('.highlight-code code').first().textContent();
  await operation.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(pictures, `${operationId}.png`) });
  // Otherwise the next call of this operation would read this response.
  await operation.locator('button.btn-clear').click();
  await operation.locator('.opblock-summary-control').click();
  const parsed: Record<string, string> = text ? JSON.parse(text) : {};
  return { status, body: parsed };
}

test('a person signs up, signs in, authorizes, creates a profile and reads it', async () => {
  await page.goto(`${apiUrl}/docs`);
  await page.locator('.opblock').first().waitFor();
  await page.screenshot({ path: join(pictures, 'docs.png') });

  const email = newEmail();
  expect(await execute('auth', 'signUp', { email, password })).toMatchObject({ status: 201 });
  expect(await execute('auth', 'confirm', { email, code: confirmationCode })).toMatchObject({ status: 204 });
  const signIn = await execute('auth', 'signIn', { email, password });
  expect(signIn.status).toBe(200);

  expect(await execute('users', 'getMe')).toMatchObject({ status: 401 });

  await page.locator('.auth-wrapper button.authorize').first().click();
  await page.locator('.modal-ux input').fill(signIn.body.accessToken ?? '');
  await page.locator('.modal-ux button.authorize').click();
  await page.screenshot({ path: join(pictures, 'authorize.png') });
  await page.locator('.modal-ux button.btn-done').click();

  const nickname = newNickname('Swagger');
  const profile = { nickname, name: 'Kim Mina', interests: ['tea'] };
  expect(await execute('users', 'putMe', profile)).toMatchObject({ status: 201, body: { nickname } });
  expect(await execute('users', 'getMe')).toMatchObject({
    status: 200,
    body: { nickname, name: 'Kim Mina', email },
  });

  // The test itself causes one 401.
  expect(consoleErrors.filter((message) => !message.includes('401'))).toEqual([]);
}, 120_000);

test('a link to a problem opens its section of the page', async () => {
  await page.goto(`${apiUrl}/docs/problems#precondition-failed`);
  expect(await page.locator('section:target h2').textContent()).toContain('412');
  await page.screenshot({ path: join(pictures, 'problems.png') });
  expect(consoleErrors.filter((message) => !message.includes('401'))).toEqual([]);
}, 60_000);
