import { beforeAll, expect, test } from '@jest/globals';
import { newId } from '@moim/common/ids';
import { waitUntil } from '@moim/testing';
import { apiUrl, send } from '@moim/testing/api';
import { type Asked, actionCases, cases, type Ids } from './strangers/cases.ts';
import { actions, type Operation, operations, pushes } from './strangers/operations.ts';
import { createWorld, everythingOf, say, type World } from './strangers/world.ts';

let world: World;
let before: unknown;
/** Ids of the same form that nobody has. */
let nobodys: Ids;

beforeAll(async () => {
  world = await createWorld();
  before = await everythingOf(world);
  const chatId = newId();
  const messageId = world.theirs.messageId.replace(world.theirs.chatId, chatId);
  nobodys = { chatId, messageId, fileId: newId(), matchId: newId(), reportId: newId() };
});

function around() {
  const { ownChatId, postId, commentId, mina } = world;
  return { ownChatId, postId, commentId, userId: mina.userId };
}

/** Sends a request of Eve's. */
async function ask({ method, path }: Operation, { path: names = {}, query = {}, body }: Asked) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(names[name] ?? ''));
  const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : '';
  const headers = { authorization: `Bearer ${world.eve.accessToken}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await send(new Request(`${apiUrl}${filled}${search}`, init));
  return { status: response.status, text: await response.text() };
}

/** An answer without the ids that it was asked for, and without its own. */
function withoutIds({ status, text }: { status: number; text: string }, ids: Ids) {
  const named = Object.entries(ids).sort(([, one], [, other]) => other.length - one.length);
  const shown = named.reduce((left, [name, id]) => left.replaceAll(id, name), text);
  return { status, text: shown.replace(/"(requestId|id)":"[^"]*"/g, '"$1":""') };
}

const privates = operations.flatMap((operation) => {
  const found = cases[operation.operationId];
  return found?.kind === 'private' ? [[operation.operationId, operation, found.ask] as const] : [];
});
const refusals = operations.flatMap((operation) => {
  const found = cases[operation.operationId];
  return found?.kind === 'refused' ? [[operation.operationId, operation, found.ask] as const] : [];
});
const own = Object.entries(cases).flatMap(([name, found]) => {
  const operation = operations.find(({ operationId }) => operationId === name);
  return found.kind === 'mine' && operation ? [[name, operation, found.ask] as const] : [];
});

test('every operation, action and push of the API has a case', () => {
  expect(Object.keys(cases).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  expect(Object.keys(actionCases).sort()).toEqual([...actions].sort());
  expect(pushes).not.toEqual([]);
  const open = operations.filter(({ isPublic }) => isPublic).map(({ operationId }) => operationId);
  expect(Object.keys(cases).filter((name) => cases[name]?.kind === 'public')).toEqual(open);
});

test.each(privates)('%s: what is another’s looks like what nobody has', async (_name, operation, asks) => {
  for (const asked of asks) {
    const [theirs, unknown] = [
      await ask(operation, asked(world.theirs, around())),
      await ask(operation, asked(nobodys, around())),
    ];
    expect(withoutIds(theirs, world.theirs)).toEqual(withoutIds(unknown, nobodys));
    // Deleting what is not there succeeds; that nothing was deleted is seen below.
    const isDeletion = operation.method === 'DELETE' && theirs.status === 204;
    expect(isDeletion || (theirs.status >= 400 && theirs.status < 500)).toBe(true);
  }
});

test.each(refusals)('%s is refused to anyone else', async (_name, operation, asks) => {
  expect([403, 404]).toContain((await ask(operation, asks(around()))).status);
});

test.each(actions)('the action %s: what is another’s looks like what nobody has', async (action) => {
  const found = actionCases[action];
  if (found?.kind !== 'private') return;
  for (const asked of found.ask) {
    const answers = [];
    for (const ids of [world.theirs, nobodys]) {
      const problem = await world.sockets.eve.ask({ action, ...asked(ids, around()).body });
      expect(problem).toMatchObject({ type: expect.stringMatching(/^.docs.problems#/) });
      answers.push(withoutIds({ status: 0, text: JSON.stringify(problem) }, ids));
    }
    expect(answers[0]).toEqual(answers[1]);
  }
});

test.each(own)('%s shows nothing private of others', async (_name, operation, asks) => {
  const { status, text } = await ask(operation, asks(around()));
  expect(status).toBeLessThan(500);
  for (const secret of world.secrets) expect(text).not.toContain(secret);
});

test('nothing that a stranger did changed anything', async () => {
  expect(await everythingOf(world)).toEqual(before);
});

test('two people hear all that the API pushes, and a stranger hears nothing of it', async () => {
  const { mina, joon, theirs, sockets } = world;
  const { chatId, messageId, matchId } = theirs;
  const byMessage = { params: { path: { chatId, messageId } } };
  await sockets.mina.ask({ action: 'typing', chatId });
  await joon.api.PUT('/v1/chats/{chatId}/read', { params: { path: { chatId } }, body: { messageId } });
  await mina.api.DELETE('/v1/chats/{chatId}/messages/{messageId}', byMessage);
  await say(joon, chatId, 'Bye');
  await mina.api.DELETE('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
  await waitUntil('both have heard everything', async () => {
    const heard = [...sockets.mina.received, ...sockets.joon.received];
    return (
      new Set(heard.map(({ type }) => type).filter((type) => pushes.includes(type))).size === pushes.length
    );
  });
  const heardByEve = sockets.eve.received.filter(({ type }) => pushes.includes(type));
  expect(heardByEve).not.toEqual([]);
  for (const secret of world.secrets) expect(JSON.stringify(heardByEve)).not.toContain(secret);
  expect(heardByEve.map(({ type }) => type)).not.toContain('typing');
  await Promise.all(Object.values(sockets).map((socket) => socket.close()));
});
