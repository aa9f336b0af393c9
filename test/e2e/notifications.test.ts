import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { newMember, openSocket, type Person } from '@moim/testing/api';

const deployed = Boolean(process.env.DEPLOY_ENDPOINT);
const outbox = join(dirname(process.env.FUNCTIONS_LOG ?? ''), 'notifications.jsonl');

/** The notifications that a token's device was sent. */
function sentTo(token: string): { payload: object }[] {
  if (!existsSync(outbox)) return [];
  const lines = readFileSync(outbox, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).filter((sent) => sent.token === token);
}

const newToken = (): string => `${randomBytes(12).toString('hex')}:${randomBytes(40).toString('hex')}`;

async function register({ api }: Person, token: string): Promise<void> {
  const { response } = await api.PUT('/v1/users/me/devices/{deviceId}', {
    params: { path: { deviceId: 'phone' } },
    body: { platform: 'android', token, language: 'en' },
  });
  expect(response.status).toBe(204);
}

async function openChat(mina: Person, joon: Person): Promise<string> {
  const chat = await waitUntil('chats knows both people', async () => {
    const { data } = await mina.api.POST('/v1/chats', { body: { memberIds: [joon.userId] } });
    return data;
  });
  return chat.chatId;
}

const say = ({ api }: Person, chatId: string, text: string) =>
  api.POST('/v1/chats/{chatId}/messages', { params: { path: { chatId } }, body: { text } });

/** A deployment notifies real devices, or none. */
const locally = deployed ? test.skip : test;

locally(
  'a person without an open app is notified of a message on their device, once, without its text',
  async () => {
    const [mina, joon] = await Promise.all([newMember(), newMember()]);
    const [ofMina, ofJoon] = [newToken(), newToken()];
    await register(mina, ofMina);
    await register(joon, ofJoon);
    const chatId = await openChat(mina, joon);
    await say(mina, chatId, 'private words');
    const [sent] = await waitUntil('Joon is notified', async () => {
      const found = sentTo(ofJoon);
      return found.length > 0 && found;
    });
    expect(JSON.stringify(sent?.payload)).toContain(chatId);
    expect(JSON.stringify(sent?.payload)).not.toContain('private words');
    expect(sentTo(ofMina)).toEqual([]);

    // With an app open, no device is notified, and the kind can be turned off.
    const socket = await openSocket(joon);
    await say(mina, chatId, 'again');
    await socket.next('message.created');
    const { response } = await mina.api.PATCH('/v1/users/me/notifications', {
      body: { kinds: { message: false } },
    });
    expect(response.status).toBe(200);
    await say(joon, chatId, 'hello');

    // A phone that is handed on notifies its new owner only, who allows texts.
    const sumin = await newMember();
    await register(sumin, ofJoon);
    await sumin.api.PATCH('/v1/users/me/notifications', { body: { texts: true } });
    const other = await openChat(mina, sumin);
    await say(mina, other, 'for Sumin');
    await waitUntil('Sumin is notified', async () =>
      sentTo(ofJoon).some(({ payload }) => JSON.stringify(payload).includes('for Sumin')),
    );
    expect([sentTo(ofJoon).length, sentTo(ofMina).length]).toEqual([2, 0]);
    const { data } = await joon.api.GET('/v1/users/me/devices');
    expect(data).toEqual({ items: [] });
  },
);

test('settings of notifications change only if they are as they were read', async () => {
  const { api } = await newMember();
  const { data, response } = await api.GET('/v1/users/me/notifications');
  expect(data).toEqual({
    kinds: { message: true, match: true, like: true, comment: true, postLike: true },
    texts: false,
  });
  const ifMatch = { 'if-match': response.headers.get('etag') ?? '' };
  const change = (texts: boolean) =>
    api.PATCH('/v1/users/me/notifications', { headers: ifMatch, body: { texts } });
  const outcomes = await Promise.all([change(true), change(true)]);
  const statuses = outcomes.map((outcome) => outcome.response.status).toSorted();
  expect(statuses).toEqual([200, 412]);
  expect((await change(false)).response.status).toBe(412);
});

test('a token of another form is refused by name', async () => {
  const { api } = await newMember();
  const { error } = await api.PUT('/v1/users/me/devices/{deviceId}', {
    params: { path: { deviceId: 'browser' } },
    body: { platform: 'web', token: '{"endpoint":"https://push.example.com/1","keys":{}}', language: 'en' },
  });
  expect(error).toMatchObject({ status: 400 });
  expect(JSON.stringify(error)).toContain('a PushSubscription is none');
});
