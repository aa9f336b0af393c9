import { expect, test } from '@jest/globals';
import { waitUntil } from '@moim/testing';
import { waitUntilAccountDeleted } from '@moim/testing/api';
import { placesWith } from './elsewhere.ts';
import { fatesOf, modelsOfServices } from './holdings.ts';
import { type Life, live } from './life.ts';
import { recordEvents, sendAgain } from './recorder.ts';
import { containsAny, type Found, itemsWith } from './tables.ts';

const models = await modelsOfServices();
const longestWaitSeconds = 41 * 24 * 60 * 60;

/** What is declared to hold something of people, but does not show it here, and why. */
const unseen: Readonly<Record<string, string>> = {
  'auth/addressGuard': 'hashed',
  'auth/signInFailures': 'hashed',
  'auth/usedCode': 'hashed',
  'live/notified': 'hashed',
  'safety/departed': 'only of people who left',
  'safety/suspended': 'she is not suspended: services/safety/test/moderation.test.ts',
};
const hashed = ['handled', 'idempotency', 'limit'];
const copiesOfSuspensions = 'suspension';

/** What others keep of a person who left: what she wrote in their chats, without her name. */
const keptByOthers = ['chats/message', 'chats/chat'];

test('a person who leaves is forgotten everywhere, also when every event comes again', async () => {
  const recorder = await recordEvents();
  const life = await live();
  const { mina, secrets, written, socket } = life;
  const names = [mina.userId, mina.email, mina.nickname];

  await exportHasAll(life);
  const before = await itemsWith([...secrets, ...written]);
  expect(undeclared(before, names)).toEqual([]);
  expect(declaredButUnseen(before)).toEqual([]);
  expect(placesWith(secrets)).not.toEqual([]);

  expect((await mina.api.DELETE('/v1/users/me')).response.status).toBe(204);
  expect(await socket.closed).toBe(1000);
  await untilForgotten(life);
  await waitUntilAccountDeleted(mina.email);
  await othersKeepTheirs(life);

  const events = await recorder.stop([mina.userId, life.fileId, life.chatId, life.postId]);
  const types = new Set(events.map(({ DetailType }) => DetailType));
  expect([...types]).toEqual(
    expect.arrayContaining([
      'users.user.created',
      'users.user.deleted',
      'users.block.created',
      'files.file.ready',
    ]),
  );
  // Everything once more and in the opposite order, the departure first.
  await sendAgain(events.toReversed());
  await untilForgotten(life);
  await othersKeepTheirs(life);
});

/** Asks for an export, which has everything that the entities say it has, for its owner only. */
async function exportHasAll({ mina, joon, own, foreign, socket }: Life): Promise<void> {
  const { data, response } = await mina.api.GET('/v1/users/me/export');
  expect(response.status).toBe(202);
  expect((await mina.api.GET('/v1/users/me/export')).data).toEqual(data);
  const path = { fileId: data?.fileId ?? '' };
  const heard = () =>
    socket.received.find(({ type, fileId }) => type === 'file.ready' && fileId === path.fileId);
  await waitUntil('the export is announced', async () => heard() !== undefined);
  const { data: found } = await mina.api.GET('/v1/files/{fileId}', { params: { path } });
  expect(found?.file).toMatchObject({ status: 'ready', contentType: 'application/json' });
  const exported: { sections: Record<string, unknown[]> } = JSON.parse(
    await (await fetch(found?.download?.url ?? '')).text(),
  );
  expect(exported).toMatchObject({ format: 'moim-export', version: 1, userId: mina.userId });

  const declared = [...models.values()].flatMap(({ definition: { personal } }) =>
    personal === undefined || personal === 'nothing' ? [] : (personal.exportedAs ?? []),
  );
  expect(Object.keys(exported.sections).sort()).toEqual(['account', ...declared].sort());
  const empty = Object.entries(exported.sections).filter(([, items]) => items.length === 0);
  expect(empty.map(([section]) => section)).toEqual(['suspension']);
  const text = JSON.stringify(exported);
  expect(own.filter((one) => !text.includes(one))).toEqual([]);
  expect([...foreign, joon.email].filter((one) => text.includes(one))).toEqual([]);

  expect((await joon.api.GET('/v1/files/{fileId}', { params: { path } })).response.status).toBe(404);
  const upload = await mina.api.POST('/v1/files/{fileId}/upload', { params: { path } });
  expect(upload.response.status).toBe(409);
}

/** Fields that name a person without a declaration, as `service/entity.field`. */
function undeclared(found: readonly Found[], names: readonly string[]): string[] {
  const fields = found.flatMap(({ entity, item }) => {
    const model = models.get(entity);
    // The reservation of a unique value, which is deleted with its item.
    if (entity.endsWith('/!unique')) return [];
    const declared = model ? fatesOf(model) : {};
    return Object.entries(item)
      .filter(
        ([field, value]) =>
          !['pk', 'sk'].includes(field) && containsAny(value, names) && !(field in declared),
      )
      .map(([field]) => `${entity}.${field}`);
  });
  return [...new Set(fields)].sort();
}

/** Entities that are declared to hold something of a person, but of which nothing was found. */
function declaredButUnseen(found: readonly Found[]): string[] {
  const seen = new Set(found.map(({ entity }) => entity));
  return [...models]
    .filter(([entity, model]) => Object.keys(fatesOf(model)).length > 0 && !seen.has(entity))
    .map(([entity, { name }]) => ({ entity, name }))
    .filter(
      ({ entity, name }) => !(entity in unseen) && !hashed.includes(name) && name !== copiesOfSuspensions,
    )
    .map(({ entity }) => entity);
}

/** Waits until nothing is left, and says what is if that takes too long. */
async function untilForgotten(life: Life): Promise<void> {
  let left: unknown[] = [];
  await waitUntil(
    'nothing is left',
    async () => {
      left = await leftOf(life);
      return left.length === 0;
    },
    { pause: 500 },
  ).catch(() => expect(left).toEqual([]));
}

/** What may not be left of a person who left. */
async function leftOf({ mina, secrets, written }: Life): Promise<unknown[]> {
  const found = await itemsWith([...secrets, ...written]);
  const others = [...secrets, ...written].filter((text) => text !== mina.userId);
  const mayStay = ({ entity, item }: Found): boolean => {
    if (keptByOthers.includes(entity)) return !containsAny(item, secrets);
    const model = models.get(entity);
    if (!model) return false;
    const fates = Object.values(fatesOf(model));
    if (!fates.includes('expire') && !fates.includes('reduce')) return false;
    const expiry = Number(item[model.ttl ?? '']) - Date.now() / 1_000;
    return expiry > 0 && expiry < longestWaitSeconds && !containsAny(item, others);
  };
  return [...found.filter((one) => !mayStay(one)), ...placesWith(secrets)];
}

/** What others have still, without her. */
async function othersKeepTheirs({ joon, sol, chatId, messages, foreign, postId, mina }: Life): Promise<void> {
  for (const { api } of [joon, sol]) {
    const params = { path: { chatId } };
    const { data } = await api.GET('/v1/chats/{chatId}/messages', { params });
    const texts = data?.items.map(({ text, senderId }) => ({ text, senderId }));
    expect(texts).toEqual([
      { text: messages[1] },
      { text: foreign[0], senderId: joon.userId },
      { text: messages[0] },
    ]);
    expect((await api.GET('/v1/chats/{chatId}', { params })).data?.memberIds).not.toContain(mina.userId);
    expect((await api.GET('/v1/posts/{postId}', { params: { path: { postId } } })).response.status).toBe(404);
  }
}
