import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember, newModerator } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('a refused access token is renewed once, and nobody notices', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await goTo('/likes');
  await page.getByText(en.likes.noReceived).waitFor();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const refused = { status: 401, contentType: 'application/json', body: '{"message":"Unauthorized"}' };
  await page.route('**/v1/match/likes', (route) => route.fulfill(refused), { times: 1 });
  await page.getByRole('link', { name: en.likes.sent }).click();
  await page.getByText(en.likes.noSent).waitFor();
  expect(requests.filter((path) => path === '/v1/auth/refresh')).toHaveLength(1);
  expect(requests.filter((path) => path === '/v1/match/likes')).toHaveLength(2);
  // A new token changes nothing on the screen, and keeps the socket.
  expect(requests).not.toContain('/v1/users/me');
  expect(requests).not.toContain('/v1/live/tickets');
});

test('an account without a connection at the start is asked to try again, and goes on by itself', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await page.route('**/v1/auth/refresh', (route) => route.abort());
  await goTo('/likes');
  await page.getByText(en.problems.unreachable).waitFor();
  await page.unroute('**/v1/auth/refresh');
  await page.getByRole('button', { name: en.retry }).click();
  await page.getByText(en.likes.noReceived).waitFor();
});

test('on a slow network, what is pressed twice is done once', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await page.route('**/v1/posts', async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await goTo('/posts');
  await page.getByRole('textbox', { name: en.posts.write }).fill('Slowly');
  const publish = page.getByRole('button', { name: en.posts.publish, exact: true });
  await publish.click();
  await publish.and(page.locator('[aria-busy="true"]')).waitFor();
  await publish.click({ force: true });
  const post = page.getByRole('article').filter({ hasText: 'Slowly' });
  await post.waitFor();
  expect(await post.count()).toBe(1);
});

test('a moderator decides about a report', async () => {
  const [reporter, reported, moderator] = await Promise.all([newMember(), newMember(), newModerator()]);
  const subject = { type: 'user' as const, id: reported.userId };
  const body = { subject, reason: 'spam' as const, text: `Report of ${reporter.nickname}` };
  const { data } = await reporter.api.POST('/v1/reports', { body });
  const { page, goTo } = await newVisitor(browser, { refreshToken: moderator.refreshToken });
  await goTo('/me');
  await page.getByRole('link', { name: en.nav.moderation }).click();
  await goTo(`/moderation/${data?.reportId}`);
  await page.getByText(body.text).waitFor();
  await page.getByRole('button', { name: en.moderation.resolve }).click();
  await page.getByText(en.fields.required).waitFor();
  await page.getByLabel(en.moderation.note).fill('Nothing wrong here');
  await page.getByRole('button', { name: en.moderation.resolve }).dblclick();
  await page.getByText('Nothing wrong here').waitFor();
  await page.getByRole('heading', { name: en.moderation.history }).waitFor();
});

test('a person downloads what is held of them', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await goTo('/settings');
  await page.getByRole('button', { name: en.settings.dataRequest }).click();
  const link = page.getByRole('link', { name: en.settings.dataDownload });
  // Every service writes its part; the app itself waits for two minutes.
  await link.waitFor({ timeout: 110_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
});

test('signing out leaves nothing behind', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser);
  await goTo('/sign-in');
  await page.evaluate(`localStorage.setItem('moim.refreshToken', ${JSON.stringify(refreshToken)})`);
  await goTo('/posts');
  await page.getByRole('textbox', { name: en.posts.write }).fill('A draft');
  await goTo('/settings');
  await page.getByRole('button', { name: en.auth.signOut }).click();
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  expect(await page.evaluate('[Object.keys(localStorage), Object.keys(sessionStorage)]')).toEqual([[], []]);
});

test('a screen whose code cannot be loaded without a connection opens when it is back', async () => {
  const { refreshToken } = await newMember();
  const { page, context, goTo, errors } = await newVisitor(browser, { refreshToken });
  await goTo('/likes');
  await page.getByText(en.likes.noReceived).waitFor();
  await context.setOffline(true);
  await page.getByText(en.connection.offline).waitFor();
  await page.getByRole('link', { name: en.nav.posts }).click();
  await page.waitForTimeout(500);
  await page.getByRole('heading', { name: en.likes.title }).waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { name: en.posts.title }).waitFor();
  await page.getByRole('textbox', { name: en.posts.write }).waitFor();
  expect(errors).toEqual([]);
});

test('a screen that a deployment has replaced is loaded with a new page', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken, hasNoWorker: true });
  await goTo('/likes');
  await page.getByText(en.likes.noReceived).waitFor();
  await page.route('**/assets/posts-*.js', (route) => route.fulfill({ status: 404 }), { times: 1 });
  const link = page.getByRole('link', { name: en.nav.posts });
  await Promise.all([page.waitForEvent('load'), link.click()]);
  await page.getByText(en.likes.noReceived).waitFor();
  await link.click();
  await page.getByRole('textbox', { name: en.posts.write }).waitFor();
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
});

test('who is discovered is liked or passed once, and the next person appears', async () => {
  const [{ refreshToken }] = await Promise.all([newMember(), newMember(), newMember()]);
  const { page, goTo, errors } = await newVisitor(browser, { refreshToken });
  const decided: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') decided.push(new URL(request.url()).pathname.split('/')[3] ?? '');
  });
  await goTo('/discover');
  const nickname = () => page.getByRole('article').locator('p').first().textContent();
  const first = await nickname();
  await page.getByRole('button', { name: en.discover.pass }).click();
  await page.waitForFunction(`document.querySelector('article p')?.textContent !== '${first}'`);
  await page.getByRole('button', { name: en.discover.like }).click();
  await page.waitForLoadState('networkidle');
  expect(decided).toEqual(['passes', 'likes']);
  await goTo('/likes/sent');
  await page.getByRole('button', { name: en.likes.withdraw }).click();
  await page.getByText(en.likes.noSent).waitFor();
  expect(errors).toEqual([]);
});

test('the navigation says where somebody is', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  const navigation = page.getByRole('navigation', { name: en.nav.label });
  for (const [path, name] of [
    ['/discover', en.nav.discover],
    ['/likes/sent', en.nav.likes],
    ['/settings', en.nav.me],
  ] as const) {
    await goTo(path);
    const place = navigation.getByRole('link', { name });
    await place.and(page.locator('.place.active, .place.within')).waitFor();
    expect(await navigation.locator('.place.active, .place.within').count()).toBe(1);
  }
});
