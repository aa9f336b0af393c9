import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { configureConnection } from '../index.ts';
import { accounts, newAccount, notes, useOwnTable } from '../test/accounts.ts';
import { refusal, scriptedClient } from '../testing/index.ts';

beforeAll(useOwnTable);
afterEach(() => configureConnection());

const keys = ['a', 'b'].map((noteId) => ({ team: 't', noteId }));
const table = () => notes.model.table();
const wireKey = (noteId: string) => ({ pk: { S: 't#' }, sk: { S: `note#${noteId}#` } });
const wireItem = (noteId: string) => ({ ...wireKey(noteId), team: { S: 't' }, noteId: { S: noteId } });

function answering(...answers: Parameters<typeof scriptedClient>) {
  const { client, sent } = scriptedClient(...answers);
  configureConnection({ client: () => client, pause: async () => undefined });
  return sent;
}

describe('getMany', () => {
  test('getMany requests unprocessed keys again', async () => {
    const sent = answering(
      {
        body: {
          Responses: { [table()]: [wireItem('a')] },
          UnprocessedKeys: { [table()]: { Keys: [wireKey('b')] } },
        },
      },
      { body: { Responses: { [table()]: [wireItem('b')] } } },
    );
    expect(await notes.getMany(keys)).toEqual(keys);
    expect(sent[1]?.body).not.toContain('note#a#');
  });

  test('getMany reports the keys that stay unread', async () => {
    const sent = answering({
      body: { UnprocessedKeys: { [table()]: { Keys: [wireKey('a'), wireKey('b')] } } },
    });
    await expect(notes.getMany(keys, { consistent: true })).rejects.toMatchObject({
      code: 'unprocessed',
      undone: keys,
    });
    expect(sent).toHaveLength(6);
    answering(
      {
        body: {
          Responses: { [table()]: [wireItem('a')] },
          UnprocessedKeys: { [table()]: { Keys: [wireKey('b')] } },
        },
      },
      refusal('ThrottlingException'),
    );
    await expect(notes.getMany(keys)).rejects.toMatchObject({
      undone: [keys[1]],
      cause: { code: 'throttled' },
    });
  });
});

describe('putMany and deleteMany', () => {
  test('putMany sends unprocessed items again', async () => {
    const left = { UnprocessedItems: { [table()]: [{ PutRequest: { Item: wireItem('b') } }] } };
    const sent = answering({ body: left }, { body: {} });
    await notes.putMany(keys);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).not.toContain('note#a#');
  });

  test('putMany reports the items that stay unprocessed', async () => {
    answering({ body: { UnprocessedItems: { [table()]: [{ DeleteRequest: { Key: wireKey('a') } }] } } });
    await expect(notes.deleteMany(keys)).rejects.toMatchObject({
      code: 'unprocessed',
      undone: [keys[0]],
      message: '1 items of note were not processed: try those again',
    });
    answering(refusal('AccessDeniedException'));
    await expect(notes.putMany(keys)).rejects.toMatchObject({
      undone: keys,
      cause: { code: 'misconfigured' },
    });
  });

  test('putMany keeps every guarantee of the entity', async () => {
    const [a, b, c] = [
      newAccount({ email: 'm@1' }),
      newAccount({ email: 'm@1' }),
      newAccount({ email: 'm@3' }),
    ];
    const failure = await accounts.putMany([a, b, c]).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'unprocessed',
      undone: [expect.objectContaining({ team: 'red' })],
      cause: { code: 'unique-taken' },
    });
    expect((await accounts.getMany([a, b, c])).filter(Boolean)).toHaveLength(2);
    await accounts.deleteMany([a, b, c]);
    expect(await accounts.create(newAccount({ email: 'm@1' }))).toMatchObject({ email: 'm@1' });
    await accounts.putMany([]);
  });
});
