import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newMember, newModerator, newNickname, type Person, uploadPicture } from '@moim/testing/api';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { launch, newVisitor, type Visit } from './visitor.ts';

let browser: Browser;
let mina: Person;
let moderator: Person;
/** Screens by their name. */
const paths: Record<string, string> = {};

/** Repeats what a service refuses until it has heard of what happened in another one. */
async function eventually<Data>(request: () => Promise<{ data?: Data; error?: unknown }>): Promise<Data> {
  let refusal: unknown;
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const { data, error } = await request();
    if (data !== undefined) return data;
    refusal = error;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The API refuses the preparation: ${JSON.stringify(refusal)}`);
}

beforeAll(async () => {
  const [one, other, third] = await Promise.all([newMember(newNickname('mina')), newMember(), newMember()]);
  [mina, moderator] = [one, await newModerator()];
  const fileId = await uploadPicture(mina);
  const profile = {
    nickname: one.nickname,
    name: 'Kim Mina',
    bio: 'Tea first, then the mountains. 차를 마시고 산에 올라요.',
    interests: ['tea', 'climbing', '사진'],
  };
  await eventually(() => mina.api.PUT('/v1/users/me', { body: { ...profile, avatarFileId: fileId } }));
  await other.api.PUT('/v1/users/me', {
    body: { ...profile, nickname: other.nickname, name: 'Lee Joon' },
  });
  const like = (who: Person, whom: Person) =>
    eventually(() => who.api.PUT('/v1/match/likes/{userId}', { params: { path: { userId: whom.userId } } }));
  await Promise.all([like(mina, other), like(third, mina)]);
  const { matchId = '' } = await like(other, mina);
  const { chatId = '' } = await eventually(async () => {
    const { data } = await mina.api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
    return data?.chatId === undefined ? {} : { data };
  });
  const say = (who: Person, text: string) =>
    eventually(() =>
      who.api.POST('/v1/chats/{chatId}/messages', { params: { path: { chatId } }, body: { text } }),
    );
  await say(other, 'Hello Mina! 안녕하세요.');
  await say(mina, 'Hi Joon, shall we have tea at the harbour on Saturday?');
  await say(other, 'Gladly. 좋아요!');
  const post = await eventually(() =>
    mina.api.POST('/v1/posts', {
      body: {
        content: 'Tea by the sea #tea #바다',
        fileIds: [fileId],
        altTexts: { [fileId]: 'A cup of tea' },
      },
    }),
  );
  const params = { path: { postId: post.postId } };
  await eventually(() => other.api.POST('/v1/posts/{postId}/comments', { params, body: { text: 'Lovely' } }));
  const report = await eventually(() =>
    third.api.POST('/v1/reports', {
      body: { subject: { type: 'user', id: mina.userId }, reason: 'spam', text: 'Sells tea.' },
    }),
  );
  await eventually(() =>
    mina.api.POST('/v1/reports', { body: { subject: { type: 'user', id: third.userId }, reason: 'abuse' } }),
  );
  Object.assign(paths, {
    discover: '/discover',
    likes: '/likes',
    'likes-sent': '/likes/sent',
    matches: '/likes/matches',
    chats: '/chats',
    chat: `/chats/${chatId}`,
    posts: '/posts',
    post: `/posts/${post.postId}`,
    hashtag: '/posts?hashtag=tea',
    me: '/me',
    person: `/people/${other.userId}`,
    settings: '/settings',
    'not-found': '/nothing/here',
    moderation: '/moderation',
    report: `/moderation/${report.reportId}`,
  });
  browser = await launch();
}, 120_000);

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

const visits: [string, Visit][] = [
  ['phone-en', { size: 'phone' }],
  ['desktop-ko', { size: 'desktop', locale: 'ko-KR' }],
  ['phone-ko', { size: 'phone', locale: 'ko-KR' }],
  ['desktop-en', { size: 'desktop' }],
];

test.each(visits)(
  'every screen is accessible, fits the width, and reports no error: %s',
  async (name, visit) => {
    const found: Record<string, unknown> = {};
    async function look(who: Person | undefined, screens: readonly [string, string][]): Promise<void> {
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
      if (visitor.errors.length > 0) found.errors = visitor.errors;
      await visitor.close();
    }
    await look(undefined, [
      ['sign-in', '/sign-in'],
      ['sign-up', '/sign-up'],
      ['confirm', '/confirm'],
      ['forgot', '/forgot'],
    ]);
    const { moderation = '', report = '', ...ofPeople } = paths;
    await look(mina, Object.entries(ofPeople));
    await look(moderator, [
      ['moderation', moderation],
      ['report', report],
    ]);
    expect(found).toEqual({});
  },
  300_000,
);
