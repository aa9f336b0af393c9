import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newEmail, newMember, newNickname, password } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { codeFor } from './confirmation-code.ts';
import { photo } from './steps.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('somebody who reloads the page at every step of signing up loses nothing but the password', async () => {
  const { page, goTo, errors } = await newVisitor(browser);
  const [email, nickname] = [newEmail(), newNickname('mina')];
  await goTo('/sign-up');
  await page.getByLabel(en.auth.email).fill(email);
  await page.getByLabel(en.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: en.auth.signUp }).click();
  await page.getByText(en.auth.codeSent(email)).waitFor();
  await page.reload();
  await page.getByText(en.auth.codeSent(email)).waitFor();
  await page.getByLabel(en.auth.code).fill(await codeFor(email));
  await page.getByRole('button', { name: en.auth.confirm }).click();
  await page.getByRole('heading', { name: en.auth.signIn }).waitFor();
  await page.reload();
  expect(await page.getByLabel(en.auth.email).inputValue()).toBe(email);
  await page.getByLabel(en.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: en.auth.signIn }).click();

  const field = page.getByLabel(en.profile.nickname);
  await field.fill(nickname);
  await page.getByLabel(en.profile.bio).fill('Tea first');
  await page.getByLabel(en.profile.choosePhoto).last().setInputFiles(photo);
  const save = page.getByRole('button', { name: en.save });
  await save.and(page.locator(':disabled')).waitFor();
  await save.and(page.locator(':enabled')).waitFor();
  await page.reload();
  await field.waitFor();
  expect([await field.inputValue(), await page.getByLabel(en.profile.bio).inputValue()]).toEqual([
    nickname,
    'Tea first',
  ]);
  await page.locator('.avatar img').waitFor();
  await page.getByLabel(en.profile.name, { exact: true }).fill('Kim Mina');
  await save.dblclick();
  await page.getByRole('heading', { name: en.discover.title }).waitFor();
  await goTo('/me');
  await page.locator('.avatar img').first().waitFor();
  await page.getByText('Tea first').waitFor();
  expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  expect(errors).toEqual([]);
});

test('a profile that is being changed outlives a reload, until the change is saved or cancelled', async () => {
  const { refreshToken } = await newMember();
  const { page, goTo } = await newVisitor(browser, { refreshToken });
  await goTo('/me');
  await page.getByRole('button', { name: en.profile.edit }).click();
  const bio = page.getByLabel(en.profile.bio);
  await bio.fill('Half a sent');
  await page.reload();
  await bio.waitFor();
  expect(await bio.inputValue()).toBe('Half a sent');
  await page.getByRole('button', { name: en.cancel }).click();
  await page.reload();
  await page.getByRole('button', { name: en.profile.edit }).click();
  expect(await bio.inputValue()).toBe('');
});

test('somebody who forgot their password reloads the page between the code and the new password', async () => {
  const { email } = await newMember();
  const { page, goTo } = await newVisitor(browser);
  await goTo('/forgot');
  await page.getByLabel(en.auth.email).fill(email);
  await page.getByRole('button', { name: en.auth.sendCode }).click();
  await page.getByText(en.auth.codeSent(email)).waitFor();
  await page.reload();
  await page.getByLabel(en.auth.code).fill(await codeFor(email));
  await page.getByLabel(en.auth.newPassword, { exact: true }).fill('Another-2026');
  await page.getByRole('button', { name: en.auth.setPassword }).click();
  await page.getByRole('heading', { name: en.discover.title }).waitFor();
});
