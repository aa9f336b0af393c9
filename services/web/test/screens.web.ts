import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember, type Person } from '@moim/testing/api';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { prepareCrowd, prepareMina } from './prepare.ts';
import { launch, newVisitor, type Visit } from './visitor.ts';

let browser: Browser;
let mina: Person;
let busy: Person;
let newcomer: Person;
let moderator: Person;
type Screens = readonly [name: string, path: string][];
let ofMina: Screens;
let ofBusy: Screens;
let ofModerator: Screens;

const ofVisitors: Screens = [
  ['sign-in', '/sign-in'],
  ['sign-up', '/sign-up'],
  ['confirm', '/confirm'],
  ['forgot', '/forgot'],
];
/** What there is to see before anything has happened. */
const ofNewcomer: Screens = [
  ['likes-none', '/likes'],
  ['likes-sent-none', '/likes/sent'],
  ['matches-none', '/likes/matches'],
  ['chats-none', '/chats'],
  ['new-chat-none', '/chats/new'],
  ['hashtag-none', '/posts?hashtag=nothing'],
  ['me-new', '/me'],
  ['person-unknown', '/people/nobody'],
  ['post-unknown', '/posts/01JD8Q7C3M5R9T2V4X6Z8B0N1P'],
  ['moderation-forbidden', '/moderation'],
];

beforeAll(async () => {
  const [one, crowd] = [await prepareMina(), await prepareCrowd()];
  ({ mina, moderator } = one);
  ({ busy } = crowd);
  newcomer = await newMember();
  ofMina = [
    ['discover', '/discover'],
    ['likes', '/likes'],
    ['matches', '/likes/matches'],
    ['chats', '/chats'],
    ['new-chat', '/chats/new'],
    ['chat', `/chats/${one.chatId}`],
    ['group', `/chats/${one.groupId}`],
    ['posts', '/posts'],
    ['post', `/posts/${one.postId}`],
    ['hashtag', '/posts?hashtag=tea'],
    ['me', '/me'],
    ['person', `/people/${one.joon.userId}`],
    ['settings', '/settings'],
    ['not-found', '/nothing/here'],
  ];
  ofBusy = [
    ['likes-many', '/likes'],
    ['chats-many', '/chats'],
    ['chat-many', `/chats/${crowd.chatId}`],
    ['me-long', '/me'],
  ];
  ofModerator = [
    ['moderation', '/moderation'],
    ['report', `/moderation/${one.reportId}`],
  ];
  browser = await launch();
}, 240_000);

afterAll(() => browser?.close());

/** What axe finds in the page as it is, a line for each rule. */
async function violationsIn(page: { evaluate(code: string): Promise<unknown> }): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}

const all: [string, Visit][] = (['phone', 'desktop'] as const).flatMap((size) =>
  (['en', 'ko'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((colorScheme): [string, Visit] => [
      `${size}-${language}-${colorScheme}`,
      { size, colorScheme, ...(language === 'ko' && { locale: 'ko-KR' }) },
    ]),
  ),
);

/** Each size, language and colour scheme twice; with `WEB_SCREENS=all`, all combinations. */
const some = /^(?:phone-(?:en-light|ko-dark)|desktop-(?:ko-light|en-dark))$/;
const visits = process.env.WEB_SCREENS === 'all' ? all : all.filter(([name]) => some.test(name));

test.each(visits)(
  'every screen is accessible, fits the width, and reports no error: %s',
  async (name, visit) => {
    const found: Record<string, unknown> = {};
    const errors: string[] = [];
    async function look(who: Person | undefined, screens: Screens): Promise<void> {
      const visitor = await newVisitor(browser, { ...visit, ...(who && { refreshToken: who.refreshToken }) });
      for (const [screen, path] of screens) {
        await visitor.goTo(path);
        await visitor.page.locator('h1').waitFor();
        await visitor.page.waitForLoadState('networkidle');
        await visitor.screenshot(`${screen}-${name}`);
        const violations = await violationsIn(visitor.page);
        const isWide = await visitor.page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        if (violations.length > 0 || isWide) found[screen] = { violations, isWide };
      }
      // Looking for what is not there, or may not be seen, is answered with a refusal.
      errors.push(...visitor.errors.filter((one) => who !== newcomer || !/40[034]/.test(one)));
      await visitor.close();
    }
    // The screens spend most of their time waiting for the network to be idle.
    await Promise.all([
      look(undefined, ofVisitors).then(() => look(moderator, ofModerator)),
      look(mina, ofMina),
      look(newcomer, ofNewcomer),
      look(busy, ofBusy),
    ]);
    expect({ found, errors }).toEqual({ found: {}, errors: [] });
  },
  300_000,
);
