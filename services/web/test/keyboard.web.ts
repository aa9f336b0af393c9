import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember, password } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { tabTo } from './keyboard-steps.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('the keyboard alone signs in, skips the navigation, and leaves a dialog with Escape', async () => {
  const [person, other] = [await newMember(), await newMember()];
  const { page, goTo, errors } = await newVisitor(browser, { size: 'desktop' });
  await goTo(`/people/${other.userId}`);
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Somebody' }).first().waitFor();

  const more = page.getByRole('button', { name: en.moreActions }).first();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: en.safety.report }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: en.safety.reportTitle }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

test('the keyboard alone opens a chat and writes in it, and the focus can always be seen', async () => {
  const [person, other] = await Promise.all([newMember(), newMember()]);
  const { page, goTo, errors } = await newVisitor(browser, { refreshToken: person.refreshToken });
  await goTo('/chats');
  await tabTo(page, page.getByRole('link', { name: en.chats.new }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('searchbox', { name: en.discover.search }));
  await page.keyboard.type(other.nickname);
  await tabTo(page, page.getByRole('checkbox', { name: other.nickname }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: en.chats.open(1) }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: en.chats.message }));
  await page.keyboard.type('Without a mouse');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Without a mouse').waitFor();
  await page.getByText(en.chats.sending).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

test('a form that cannot be sent names what is wrong, and goes to the first wrong field', async () => {
  const { page, goTo } = await newVisitor(browser);
  await goTo('/sign-up');
  await page.getByLabel(en.auth.email).fill('mina');
  await page.keyboard.press('Enter');
  await page.getByText(en.fields.email).waitFor();
  await page.getByLabel(en.auth.email).and(page.locator(':focus')).waitFor();
  await page.getByText(en.fields.password).waitFor();
});

test('a wrong password is refused in words, with the request id to quote', async () => {
  const person = await newMember();
  const { page, goTo } = await newVisitor(browser);
  await goTo('/sign-in');
  await page.getByLabel(en.auth.email).fill(person.email);
  await page.getByLabel(en.auth.password, { exact: true }).fill('Wrong-2026');
  await page.keyboard.press('Enter');
  await page.getByText(en.auth.wrong).waitFor();
  await page.getByText(/^Request \S{8,}/).waitFor();
});

test('what the API does not know is its own 404, and not the app', async () => {
  const { page } = await newVisitor(browser);
  const response = await page.goto('/v1/nothing');
  expect([response?.status(), response?.headers()['content-type']]).toEqual([404, 'application/json']);
  const missing = await page.goto('/assets/nothing.js');
  expect(missing?.status()).toBe(404);
});
