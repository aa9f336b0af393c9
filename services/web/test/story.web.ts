import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newEmail, newNickname } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { photo, say, signIn, signUp } from './steps.ts';
import { launch, newVisitor, type Visitor } from './visitor.ts';

// Two people, each with a browser: every test goes on where the one before it ended.
const minaIs = {
  email: newEmail(),
  nickname: newNickname('mina'),
  name: `Kim ${newNickname('Mina')}`,
  picture: photo,
};
const joonIs = { email: newEmail(), nickname: newNickname('joon'), name: `Lee ${newNickname('Joon')}` };
/** The other tests leave people and posts behind. */
const post = `Tea with ${joonIs.nickname}`;
/** Milliseconds. An emulator of AWS takes longer than AWS does. */
const seenWithin = Number(process.env.WEB_SEEN_WITHIN ?? 500);
let browser: Browser;
let mina: Visitor;
let joon: Visitor;

beforeAll(async () => {
  browser = await launch();
  mina = await newVisitor(browser, { size: 'phone' });
  joon = await newVisitor(browser, { size: 'desktop' });
}, 60_000);

afterAll(() => browser?.close());

test('two people sign up and introduce themselves, one with a picture', async () => {
  await signUp(mina, minaIs);
  await signUp(joon, joonIs);
  await mina.goTo('/me');
  await mina.page.locator('.avatar img').first().waitFor();
});

test('they like each other, and it is a match', async () => {
  await mina.goTo('/discover');
  await mina.page.getByRole('searchbox', { name: en.discover.search }).fill(joonIs.nickname);
  // The card below may show the same person.
  await mina.page.getByRole('search').getByRole('link', { name: joonIs.name }).click();
  await mina.page.getByRole('heading', { name: joonIs.name }).and(mina.page.locator('.profile *')).waitFor();
  await mina.screenshot('story-profile');
  await mina.page.getByRole('button', { name: en.discover.like }).dblclick();
  await mina.page.getByText(en.discover.liked).waitFor();

  await joon.goTo('/likes');
  const line = joon.page.getByRole('listitem').filter({ hasText: minaIs.name });
  await line.getByRole('button', { name: en.discover.like }).click();
  const dialog = joon.page.getByRole('dialog', { name: en.discover.matchTitle });
  await dialog.waitFor();
  await joon.screenshot('story-match');
  await dialog.getByRole('button', { name: en.discover.write }).click();
  await joon.page.getByRole('textbox', { name: en.chats.message }).waitFor();
});

test('they chat live, both ways', async () => {
  await mina.goTo('/chats');
  await mina.page.getByRole('link', { name: joonIs.name }).click();
  const [minas, joons] = [mina, joon].map(({ page }) => page.getByRole('log'));
  await say(mina, 'Hello Joon');
  await joons?.getByText('Hello Joon').waitFor();
  await joon.page.getByRole('textbox', { name: en.chats.message }).pressSequentially('Hi');
  await minas?.getByText(en.chats.typing(joonIs.name)).waitFor();
  await say(joon, 'Hi Mina, tea at the harbour?');
  await minas?.getByText('tea at the harbour?').waitFor();
  // What Mina sees, she has read.
  await joons?.getByText(en.chats.read).waitFor();
});

test(`a message is seen in the other browser within ${seenWithin} ms`, async () => {
  const took: number[] = [];
  for (const text of ['one', 'two', 'three', 'four', 'five'].map((number) => `Quick ${number}`)) {
    const start = performance.now();
    await say(mina, text);
    await joon.page.getByRole('log').getByText(text).waitFor();
    took.push(Math.round(performance.now() - start));
  }
  console.info(`Messages are seen in the other browser after ${took.join(', ')} ms.`);
  const [, , median = 0] = took.toSorted((a, b) => a - b);
  expect(median).toBeLessThanOrEqual(seenWithin);
});

test('a photo goes along', async () => {
  await mina.page.getByLabel(en.chats.addPhoto).last().setInputFiles(photo);
  const send = mina.page.getByRole('button', { name: en.chats.send });
  await mina.page.locator('.uploads progress').waitFor({ state: 'detached' });
  await send.click();
  const picture = joon.page.getByRole('log').getByRole('img', { name: en.chats.photoFrom(minaIs.name) });
  await picture.and(joon.page.locator('.loaded')).waitFor();
  await mina.screenshot('story-chat-phone');
  await joon.screenshot('story-chat-desktop');
});

test('what is written without a connection is sent once when it is back, and nothing is missed', async () => {
  await mina.context.setOffline(true);
  await mina.page.getByText(en.connection.offline).waitFor();
  await say(mina, 'Written in the tunnel');
  await mina.page.getByText(en.chats.sending).waitFor();
  await mina.screenshot('story-offline');
  await say(joon, 'Are you in the tunnel?');
  await mina.context.setOffline(false);
  await joon.page.getByRole('log').getByText('Written in the tunnel').waitFor();
  await mina.page.getByRole('log').getByText('Are you in the tunnel?').waitFor();
  await mina.page.getByText(en.chats.sending).waitFor({ state: 'detached' });
  for (const { page } of [mina, joon])
    expect(await page.getByRole('log').getByText('Written in the tunnel').count()).toBe(1);
});

test('a reload keeps what was typed, and what was said', async () => {
  const field = mina.page.getByRole('textbox', { name: en.chats.message });
  await field.fill('Half a sent');
  await mina.page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe('Half a sent');
  await mina.page.getByRole('log').getByText('Hello Joon').waitFor();
  await field.fill('');
});

test('a lost session leads to the sign-in and back, with what was typed', async () => {
  const field = mina.page.getByRole('textbox', { name: en.chats.message });
  await field.fill('Do not lose this');
  const chat = new URL(mina.page.url()).pathname;
  await mina.page.evaluate(`localStorage.setItem('moim.refreshToken', 'revoked')`);
  await mina.page.reload();
  await mina.page.getByText(en.auth.lost).waitFor();
  await signIn(mina, minaIs.email);
  await field.waitFor();
  expect([new URL(mina.page.url()).pathname, await field.inputValue()]).toEqual([chat, 'Do not lose this']);
  await field.fill('');
  mina.errors.splice(
    0,
    mina.errors.length,
    ...mina.errors.filter((one) => !one.includes('/v1/auth/refresh')),
  );
});

test('a post with a picture is liked and commented on', async () => {
  await mina.page.getByRole('link', { name: en.nav.posts }).click();
  await mina.page.getByRole('textbox', { name: en.posts.write }).fill(`${post} #tea`);
  await mina.page.getByLabel(en.posts.addPhotos).last().setInputFiles(photo);
  await mina.page.getByRole('textbox', { name: en.posts.describe }).fill('Two rings');
  const publish = mina.page.getByRole('button', { name: en.posts.publish, exact: true });
  await publish.dblclick();
  const own = mina.page.getByRole('article').filter({ hasText: post });
  await own.getByRole('img', { name: 'Two rings' }).waitFor();
  expect(await own.count()).toBe(1);

  await joon.page.getByRole('link', { name: en.nav.posts }).click();
  const seen = joon.page.getByRole('article').filter({ hasText: post });
  await seen.getByRole('button', { name: en.posts.likes(0) }).click();
  await seen.getByRole('button', { name: en.posts.likes(1) }).waitFor();
  await joon.screenshot('story-posts');
  await seen.getByRole('link', { name: en.posts.comments(0) }).click();
  await joon.page.getByRole('textbox', { name: en.posts.writeComment }).fill('Lovely');
  await joon.page.getByRole('button', { name: en.posts.comment, exact: true }).dblclick();
  await joon.page.getByRole('link', { name: en.posts.comments(1) }).waitFor();
  expect(await joon.page.getByText('Lovely', { exact: true }).count()).toBe(1);
  await joon.page.reload();
  await joon.page.getByText('Lovely', { exact: true }).waitFor();
  await joon.screenshot('story-post');
});

test('one reports and blocks the other, who is gone from then on', async () => {
  await joon.page.getByRole('link', { name: minaIs.name }).first().click();
  // The screen before has menus, too.
  await joon.page.getByRole('heading', { name: minaIs.name }).and(joon.page.locator('.profile *')).waitFor();
  await joon.page.getByRole('button', { name: en.moreActions }).first().click();
  await joon.page.getByRole('menuitem', { name: en.safety.report }).click();
  const report = joon.page.getByRole('dialog', { name: en.safety.reportTitle });
  await report.getByText(en.safety.reasons.abuse).click();
  await joon.screenshot('story-report');
  await report.getByRole('button', { name: en.safety.send }).click();
  await joon.page.getByText(en.safety.sent).waitFor();

  await joon.page.getByRole('button', { name: en.moreActions }).first().click();
  await joon.page.getByRole('menuitem', { name: en.safety.block }).click();
  await joon.page.getByRole('dialog').getByRole('button', { name: en.safety.block }).click();
  await joon.page.getByText(en.safety.blocked(minaIs.name)).waitFor();
  await joon.goTo('/settings');
  await joon.page.getByText(`@${minaIs.nickname}`).waitFor();
});

test('the browsers reported no error', () => {
  expect({ mina: mina.errors, joon: joon.errors }).toEqual({ mina: [], joon: [] });
});
