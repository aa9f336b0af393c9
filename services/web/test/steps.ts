import { join } from 'node:path';
import { password } from '@moim/testing/api';
import { en } from '../app/src/i18n/en.ts';
import { codeFor } from './confirmation-code.ts';
import type { Visitor } from './visitor.ts';

export const photo = join(import.meta.dirname, '../app/public/icon-512.png');

export interface NewPerson {
  email: string;
  nickname: string;
  name: string;
  picture?: string;
}

/** Signs up and creates a profile, on the screens. */
export async function signUp(
  { page, goTo }: Visitor,
  { email, nickname, name, picture }: NewPerson,
): Promise<void> {
  await goTo('/sign-up');
  await page.getByLabel(en.auth.email).fill(email);
  await page.getByLabel(en.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: en.auth.signUp }).click();
  await page.getByLabel(en.auth.code).fill(await codeFor(email));
  await page.getByRole('button', { name: en.auth.confirm }).click();
  await page.getByRole('heading', { name: en.profile.setUp }).waitFor();
  if (picture !== undefined) await page.getByLabel(en.profile.choosePhoto).last().setInputFiles(picture);
  await page.getByLabel(en.profile.nickname).fill(nickname);
  await page.getByLabel(en.profile.name, { exact: true }).fill(name);
  await page.getByLabel(en.profile.bio).fill('Tea first, then the mountains.');
  await page.getByLabel(en.profile.interests).fill('tea, climbing');
  await page.getByRole('button', { name: en.save }).click();
  await page.getByRole('heading', { name: en.discover.title }).waitFor();
}

export async function signIn({ page }: Visitor, email: string): Promise<void> {
  await page.getByLabel(en.auth.email).fill(email);
  await page.getByLabel(en.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: en.auth.signIn }).click();
}

/** Writes a message, and presses Enter. */
export async function say({ page }: Visitor, text: string): Promise<void> {
  await page.getByRole('textbox', { name: en.chats.message }).fill(text);
  await page.keyboard.press('Enter');
}
