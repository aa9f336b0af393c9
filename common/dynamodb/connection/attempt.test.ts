import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { add, configureConnection, type Observation, transaction } from '../index.ts';
import { accounts, newAccount, notes } from '../test/accounts.ts';
import { refusal, type ScriptedResponse, scriptedClient } from '../testing/index.ts';

let pauses: number[] = [];
let observations: Observation[] = [];

beforeAll(() => {
  process.env.TABLE_PREFIX = 'none-';
});

beforeEach(() => {
  pauses = [];
  observations = [];
});

afterEach(() => configureConnection());

/** Responds with the scripted responses, without pauses. */
function answering(...answers: readonly ScriptedResponse[]) {
  const { client, sent } = scriptedClient(...answers);
  configureConnection({
    client: () => client,
    pause: async (milliseconds) => pauses.push(milliseconds),
    random: () => 1,
    observe: (observation) => observations.push(observation),
  });
  return sent;
}

const key = { team: 't', noteId: 'n' };
const timeout = Object.assign(new Error('slow'), { name: 'TimeoutError' });
const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
const unreachable = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const throttle = refusal('ThrottlingException');
const found: ScriptedResponse = {
  body: {
    Item: { team: { S: 't' }, noteId: { S: 'n' } },
    ConsumedCapacity: { TableName: 'x', CapacityUnits: 0.5 },
  },
};

describe('a request', () => {
  test.each<[string, ScriptedResponse]>([
    ['throttled', throttle],
    ['over the provisioned throughput', refusal('ProvisionedThroughputExceededException')],
    ['in conflict with a transaction', refusal('TransactionConflictException')],
    ['signed with the wrong time', refusal('RequestTimeTooSkewed', {}, 403)],
    ['refused by the network', unreachable],
    ['timed out', timeout],
    ['cut off', reset],
    ['failed with a server error', refusal('InternalServerError', {}, 500)],
    ['failed with status 503', { status: 503, body: {} }],
  ])('sends a request again that is %s', async (_, failure) => {
    const sent = answering(failure, failure, found);
    expect(await notes.get(key)).toEqual(key);
    expect(sent).toHaveLength(3);
    expect(sent[0]?.body).toContain('"ReturnConsumedCapacity":"TOTAL"');
    expect(pauses).toEqual([25, 50]);
    expect(observations).toMatchObject([
      { entity: 'note', verb: 'get', table: 'none-things', attempts: 3, capacityUnits: 0.5 },
    ]);
  });

  test('stops sending a request after the last attempt', async () => {
    const sent = answering(throttle);
    await expect(notes.get(key)).rejects.toMatchObject({ code: 'throttled', entity: 'note', key });
    expect(sent).toHaveLength(6);
    expect(observations).toMatchObject([{ attempts: 6, capacityUnits: 0, failure: 'ThrottlingException' }]);
    answering(timeout);
    await expect(notes.get(key)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('does not repeat a request that DynamoDB refuses', async () => {
    const sent = answering(refusal('ResourceNotFoundException'));
    await expect(notes.get(key)).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('ResourceNotFoundException'),
    });
    expect(sent).toHaveLength(1);
  });

  test("passes on errors that are not DynamoDB's", async () => {
    answering(new TypeError('a bug'));
    await expect(notes.get(key)).rejects.toThrow(TypeError);
    configureConnection({
      client: () => {
        throw 'not even an error';
      },
    });
    await expect(notes.get(key)).rejects.toBe('not even an error');
  });
});

describe('a write whose response is lost', () => {
  const current = (token: unknown) =>
    refusal('ConditionalCheckFailedException', { Item: { team: { S: 't' }, _write: token } });

  test('recognises a lost write that succeeded', async () => {
    const sent = answering(timeout, found);
    const creating = notes.create(key);
    await expect(creating).resolves.toEqual(key);
    const token = /"_write":(\{"S":"[^"]+"\})/.exec(sent[0]?.body ?? '')?.[1] ?? '';
    expect(sent[1]?.body).toContain(token);
  });

  test('recognises a lost write when its repetition fails because of it', async () => {
    answering(timeout, (sent) => current({ S: /"_write":\{"S":"([^"]+)"/.exec(sent[0]?.body ?? '')?.[1] }));
    await expect(notes.create(key)).resolves.toEqual(key);
  });

  test('does not mistake another write for the lost one', async () => {
    answering(timeout, current({ S: 'other' }));
    await expect(notes.create(key)).rejects.toMatchObject({ code: 'outcome-unknown' });
    answering(current({ S: 'other' }));
    await expect(notes.create(key)).rejects.toMatchObject({ code: 'already-exists' });
  });

  test('does not repeat a lost write that would take effect twice', async () => {
    const sent = answering(timeout, { body: { Item: { team: { S: 't' }, _write: { S: 'other' } } } });
    await expect(notes.update(key, { count: add(1) })).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(sent.map(({ operation }) => operation)).toEqual(['UpdateItem', 'GetItem']);
    const gone = answering(timeout, { body: {} });
    await expect(notes.upsert(key, { count: add(1) })).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(gone).toHaveLength(2);
  });

  test('looks for a write that stays unanswered', async () => {
    const lost = Array.from({ length: 6 }, () => timeout);
    const stored = (sent: readonly { body: string }[]) => ({
      body: {
        Item: { team: { S: 't' }, _write: { S: /"_write":\{"S":"([^"]+)"/.exec(sent[0]?.body ?? '')?.[1] } },
      },
    });
    const sent = answering(...lost, stored);
    expect(await notes.put(key)).toEqual(key);
    expect(sent.map(({ operation }) => operation).slice(-2)).toEqual(['PutItem', 'GetItem']);
    answering(timeout);
    await expect(notes.put(key)).rejects.toMatchObject({ code: 'outcome-unknown', key });
    await expect(notes.delete(key)).rejects.toMatchObject({ code: 'outcome-unknown' });
    await expect(transaction(notes.put.tx(key))).rejects.toMatchObject({ code: 'outcome-unknown' });
  });

  test('repeats a lost write that is safe to repeat', async () => {
    const sent = answering(reset, { body: { Attributes: { team: { S: 't' }, text: { S: 'x' } } } });
    expect(await notes.update(key, { text: 'x' })).toEqual({ team: 't', text: 'x' });
    expect(sent.map(({ operation }) => operation)).toEqual(['UpdateItem', 'UpdateItem']);
  });

  test('treats a missing item as the result of a lost deletion', async () => {
    answering(timeout, refusal('ConditionalCheckFailedException'));
    expect(await notes.delete(key, { if: { text: 'x' } })).toBeUndefined();
    answering(timeout, current({ S: 'other' }));
    await expect(notes.delete(key, { if: { text: 'x' } })).rejects.toMatchObject({ code: 'outcome-unknown' });
  });

  test('sends a transaction with the same token on every attempt', async () => {
    const sent = answering(timeout, refusal('TransactionInProgressException'), { body: {} });
    await transaction(notes.put.tx(key), notes.delete.tx({ ...key, noteId: 'm' }));
    expect(new Set(sent.map(({ body }) => /"ClientRequestToken":"([^"]+)"/.exec(body)?.[1])).size).toBe(1);
    expect(sent).toHaveLength(3);
  });
});

describe('a cancelled transaction', () => {
  const cancelled = (...codes: string[]) =>
    refusal('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

  test('retries a transaction that was cancelled because of others', async () => {
    const sent = answering(cancelled('None', 'TransactionConflict'), cancelled('ThrottlingError', 'None'), {
      body: {},
    });
    await transaction(notes.put.tx(key), notes.put.tx({ ...key, noteId: 'm' }));
    expect(sent).toHaveLength(3);
  });

  test('does not retry a transaction that can never succeed', async () => {
    const sent = answering(cancelled('ValidationError', 'TransactionConflict'));
    await expect(transaction(notes.put.tx(key))).rejects.toMatchObject({
      code: 'transaction-failed',
      index: 0,
      cause: { code: 'invalid-request' },
    });
    expect(sent).toHaveLength(1);
  });

  test('reports a conflict that persists as throttling', async () => {
    answering(cancelled('TransactionConflict'));
    await expect(transaction(notes.put.tx(key))).rejects.toMatchObject({ code: 'throttled' });
  });
});

describe('a read before a write', () => {
  test('reads again while others write, up to a limit', async () => {
    const Item = { _write: { S: 'new' }, email: { S: 'e' } };
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed', Item }];
    const stale = refusal('TransactionCanceledException', { CancellationReasons });
    const sent = answering(...Array.from({ length: 12 }, () => [{ body: {} }, stale]).flat());
    await expect(accounts.put(newAccount())).rejects.toMatchObject({ code: 'throttled', entity: 'account' });
    expect(sent).toHaveLength(24);
  });
});

describe('the client', () => {
  test('leaves retries to the layer and sends a request once', async () => {
    const { client, sent } = scriptedClient(refusal('InternalServerError', {}, 500));
    configureConnection({ client: () => client, attempts: 1 });
    await expect(notes.get(key)).rejects.toMatchObject({ code: 'unavailable' });
    expect(sent).toHaveLength(1);
  });

  test('prints neither requests nor responses', async () => {
    const methods = ['log', 'debug', 'info', 'warn', 'error'] as const;
    const printed = methods.map((method) => jest.spyOn(console, method));
    const { client } = scriptedClient(found, refusal('ValidationException'));
    configureConnection({ client: () => client });
    expect(await notes.get(key)).toEqual(key);
    await expect(notes.get(key)).rejects.toMatchObject({ code: 'invalid-request' });
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});
