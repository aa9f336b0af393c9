import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember, newNickname } from '@moim/testing/api';
import type { Browser } from 'playwright-core';
import { en } from '../app/src/i18n/en.ts';
import { say } from './steps.ts';
import { launch, newVisitor } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);

afterAll(() => browser?.close());

test('three people chat in a group that one of them opened', async () => {
  const names = ['mina', 'joon', 'hana'].map((name) => newNickname(name));
  const [mina, joon, hana] = await Promise.all(names.map((name) => newMember(name)));
  const [one, other] = [
    await newVisitor(browser, { refreshToken: mina?.refreshToken ?? '' }),
    await newVisitor(browser, { refreshToken: joon?.refreshToken ?? '', size: 'desktop' }),
  ];
  await other.goTo('/chats');
  await other.page.getByText(en.chats.empty).waitFor();

  await one.goTo('/chats');
  await one.page.getByRole('link', { name: en.chats.new }).click();
  const search = one.page.getByRole('searchbox', { name: en.discover.search });
  for (const { nickname } of [joon, hana].filter((person) => person !== undefined)) {
    await search.fill(nickname);
    await one.page.getByRole('checkbox', { name: nickname }).check();
  }
  await search.fill('');
  await one.page.getByLabel(en.chats.groupTitle).fill('Climbing on Sunday');
  await one.page.reload();
  await one.page.getByRole('button', { name: en.chats.open(2) }).dblclick();
  await one.page.getByRole('heading', { name: 'Climbing on Sunday' }).waitFor();
  await say(one, 'Who brings the rope?');

  const line = other.page.getByRole('link', { name: 'Climbing on Sunday' });
  await line.getByLabel(en.chats.unread(1)).waitFor();
  expect(await line.count()).toBe(1);
  await line.click();
  await other.page.getByText('Who brings the rope?').waitFor();
  await other.page.getByRole('button', { name: en.chats.members(3) }).click();
  const members = other.page.getByRole('dialog', { name: en.chats.members(3) });
  for (const name of names) await members.getByText(`@${name}`).waitFor();
  expect([...one.errors, ...other.errors]).toEqual([]);
});
