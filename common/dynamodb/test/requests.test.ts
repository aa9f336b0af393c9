import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  allOf,
  between,
  configureConnection,
  DynamoDBError,
  ExactNumber,
  entity,
  eq,
  lt,
  merge,
  oneOf,
  setOnce,
  transaction,
} from '../index.ts';
import { refusal, type ScriptedResponse, type SentRequest, scriptedClient } from '../testing/index.ts';

process.env.TABLE_PREFIX = '';

interface Thing {
  id: string;
  n?: number | bigint | ExactNumber;
  text?: string;
  list?: string[];
  numbers?: Set<number | bigint>;
  map?: { n?: number; inner?: { n?: number } };
  anything?: unknown;
  version: number;
  createdAt: string;
  updatedAt: string;
  rank?: number;
  group?: string;
}

const things = entity<Thing>()('thing', { table: 'things', key: { pk: ['id'] } });
const listed = entity<Thing>()('listed', {
  table: 'things',
  key: { pk: ['id'] },
  find: {
    byGroup: { index: 'byGroup', pk: ['group'], sk: ['rank'] },
    byText: { index: 'byText', pk: ['text'] },
  },
  types: { rank: 'number' },
  version: 'version',
  timestamps: true,
});

/** Requests sent by work that may fail, with the error. */
async function sentBy(
  work: () => PromiseLike<unknown>,
  ...responses: ScriptedResponse[]
): Promise<{ sent: SentRequest[]; error?: DynamoDBError }> {
  const { client, sent } = scriptedClient(...responses);
  configureConnection({ client: () => client, pause: async () => {}, random: () => 0 });
  try {
    await work();
    return { sent };
  } catch (error) {
    if (error instanceof DynamoDBError) return { sent, error };
    throw error;
  }
}

afterEach(() => configureConnection());

const key = { id: 'a' };
/** Past the types, as JavaScript and parsed input get there. */
const untyped = (value: unknown) =>
  JSON.parse('{"value":null}', (name, each) => (name === 'value' ? value : each)).value;

describe('text in requests', () => {
  const tricky = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '1"},"role":{"S":"admin',
      '","TableName":"others',
      '\\"',
      '}]}',
      ':v0',
      '#id = :v1',
      '\u2028',
    ),
  );

  test('an ExactNumber with any other text than a number is refused', () => {
    for (const text of ['1"},"role":{"S":"admin', '', '1e', '0x1', ' 1', 'NaN', '1e999', '1'.repeat(39)])
      expect(() => new ExactNumber(text)).toThrow(expect.objectContaining({ code: 'invalid-item' }));
    expect(new ExactNumber('-0.10E-3').text).toBe('-0.10E-3');
  });

  test('an object that pretends to be an ExactNumber is refused', async () => {
    const forged: unknown = Object.create(ExactNumber.prototype, { text: { value: '1"},"x":{"S":"y' } });
    const { sent, error } = await sentBy(() => things.put(untyped({ ...key, n: forged })));
    expect([sent, error?.code]).toEqual([[], 'invalid-item']);
  });

  test('no text reaches a request but as a value', async () => {
    await fc.assert(
      fc.asyncProperty(tricky, tricky, tricky, async (id, text, name) => {
        const item: Thing = untyped({ id, text, list: [text], map: { [`${name}x`]: text } });
        const put = await sentBy(() => things.put(item), { body: {} });
        expect(JSON.parse(put.sent[0]?.body ?? '{}')).toMatchObject({
          TableName: 'things',
          Item: { text: { S: text }, list: { L: [{ S: text }] }, map: { M: { [`${name}x`]: { S: text } } } },
        });
        expect(Object.keys(JSON.parse(put.sent[0]?.body ?? '{}'))).toEqual([
          'TableName',
          'Item',
          'ReturnValuesOnConditionCheckFailure',
        ]);
        const update = await sentBy(
          () => things.update({ id }, untyped({ [`${name}x`]: text }), { if: { text: oneOf(text) } }),
          { body: {} },
          { body: { Item: {} } },
        );
        const { UpdateExpression, ConditionExpression, ExpressionAttributeValues, ExpressionAttributeNames } =
          JSON.parse(update.sent[0]?.body ?? '{}');
        expect(UpdateExpression + ConditionExpression).toMatch(/^[#:\w ,=().<>]*$/);
        expect(Object.values(ExpressionAttributeValues)).toEqual(
          expect.arrayContaining([{ S: text }, { S: text }]),
        );
        expect(Object.values(ExpressionAttributeNames)).toContain(`${name}x`);
      }),
      { numRuns: 150 },
    );
  });
});

describe('refused before a request is sent', () => {
  const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  test.each<[string, string, () => PromiseLike<unknown>]>([
    [
      'an undefined condition',
      'invalid-request',
      () => things.update(key, { n: 1 }, untyped({ if: { text: undefined } })),
    ],
    [
      'an undefined nested condition',
      'invalid-request',
      () => things.put({ ...key, ...stamps }, untyped({ if: { map: { n: undefined } } })),
    ],
    [
      'an undefined filter in a group',
      'invalid-request',
      () => things.delete(key, untyped({ if: allOf(untyped(undefined)) })),
    ],
    ['an undefined operand', 'invalid-item', () => things.delete(key, { if: { n: lt(untyped(undefined)) } })],
    ['an undefined option', 'invalid-request', () => things.delete(key, untyped({ if: undefined }))],
    ['an unknown option', 'invalid-request', () => things.delete(key, untyped({ fi: { n: 1 } }))],
    [
      'a version of an entity without one',
      'invalid-request',
      () => things.delete(key, untyped({ version: 1 })),
    ],
    ['a version that is NaN', 'invalid-request', () => listed.delete(key, { version: Number.NaN })],
    [
      'a condition of an empty set',
      'invalid-item',
      () => things.delete(key, { if: { numbers: eq(new Set<number>()) } }),
    ],
    [
      'an undefined key value',
      'invalid-key',
      () => listed.find.byGroup(untyped({ group: 'g', rank: undefined })),
    ],
    ['an unknown key value', 'invalid-key', () => listed.find.byGroup(untyped({ group: 'g', text: 't' }))],
    [
      'an undefined bound',
      'invalid-key',
      () => listed.find.byGroup({ group: 'g' }, untyped({ from: { rank: undefined } })),
    ],
    [
      'an undefined where',
      'invalid-request',
      () => listed.find.byGroup({ group: 'g' }, untyped({ where: { text: undefined } })),
    ],
    [
      'an undefined cursor',
      'invalid-request',
      () => listed.find.byGroup({ group: 'g' }, untyped({ cursor: undefined })),
    ],
    [
      'a consistent read of an index',
      'invalid-request',
      () => listed.find.byGroup({ group: 'g' }, untyped({ consistent: true })),
    ],
    ['an empty text for an index', 'invalid-key', () => listed.find.byText({ text: '' })],
    ['null for an index', 'invalid-key', () => listed.find.byText(untyped({ text: null }))],
    [
      'a number for the text field of an index',
      'invalid-key',
      () => listed.find.byText(untyped({ text: 1 })),
    ],
    ['an empty text by setOnce for an index', 'invalid-key', () => listed.update(key, { text: setOnce('') })],
    [
      'an addition to the text field of an index',
      'invalid-key',
      () => listed.update(key, untyped({ text: add(1) })),
    ],
    ['another key in an update', 'invalid-key', () => things.update(key, untyped({ id: 'b' }))],
    ['another key in an upsert', 'invalid-key', () => things.upsert(key, untyped({ id: 'b' }))],
    ['a change to the key', 'invalid-key', () => things.update(key, untyped({ id: setOnce('a') }))],
    [
      'another key in a transaction',
      'invalid-key',
      async () => transaction(things.update.tx(key, untyped({ id: 'b' }))),
    ],
    ['a change to the version', 'invalid-item', () => listed.update(key, untyped({ version: add(5) }))],
    [
      'a change inside a plain map',
      'invalid-item',
      () => things.update(key, untyped({ map: { n: add(1) } })),
    ],
    ['a change in a new item', 'invalid-item', () => things.put(untyped({ ...key, n: add(1) }))],
    [
      'a comparison inside a plain map',
      'invalid-item',
      () => things.put(untyped({ ...key, map: { n: eq(1) } })),
    ],
    ['a change as a condition', 'invalid-item', () => things.delete(key, untyped({ if: { n: add(1) } }))],
    ['a group as a value', 'invalid-item', () => things.put(untyped({ ...key, map: allOf() }))],
    ['an addition of text', 'invalid-item', () => things.update(key, untyped({ n: add(untyped('1')) }))],
    [
      'equal members of a set',
      'invalid-item',
      () => things.put({ ...key, ...stamps, numbers: new Set([1, 1n]) }),
    ],
    ['an empty attribute name', 'invalid-item', () => things.put(untyped({ ...key, map: { '': 1 } }))],
    [
      'an attribute name of 70,000 bytes',
      'invalid-item',
      () => things.put(untyped({ ...key, ['x'.repeat(70_000)]: 1 })),
    ],
    [
      'a condition on a name of 70,000 bytes',
      'invalid-item',
      () => things.delete(key, untyped({ if: { ['x'.repeat(70_000)]: 1 } })),
    ],
    ['40 levels', 'invalid-item', () => things.put(untyped({ ...key, map: deep(40) }))],
    ['20,000 levels', 'invalid-item', () => things.put(untyped({ ...key, map: deep(9_000) }))],
    ['a circular value', 'invalid-item', () => things.put(untyped({ ...key, map: circular }))],
    ['a circular merge', 'invalid-item', () => things.update(key, untyped({ map: merge(circularMerge()) }))],
    ['a circular condition', 'invalid-request', () => things.delete(key, untyped({ if: { map: circular } }))],
    [
      'more than 300 operators',
      'invalid-request',
      () => things.delete(key, { if: allOf(...Array.from({ length: 200 }, (_, n) => ({ n }))) }),
    ],
    [
      'an expression of more than 4 KB',
      'invalid-request',
      () => things.delete(key, { if: { text: oneOf(...Array.from({ length: 900 }, String)) } }),
    ],
    ['NaN in an update', 'invalid-item', () => things.update(key, { n: Number.NaN })],
  ])('%s', async (_, code, work) => {
    const { sent, error } = await sentBy(async () => work());
    expect([error?.code, sent]).toEqual([code, []]);
    expect(error).toMatchObject({ entity: expect.any(String) });
    expect(error?.message).not.toMatch(/:v\d|#\w/);
  });

  test('an error in an update names the field, the entity and the key', async () => {
    const { error } = await sentBy(() => things.update(key, untyped({ map: { n: new Date() } })));
    expect(error).toMatchObject({
      path: 'map.n',
      entity: 'thing',
      key,
      message: '"map.n" is a Date, which DynamoDB cannot store',
    });
  });

  test('a reversed range is an empty page', async () => {
    const reversed = listed.find.byGroup({ group: 'g' }, { from: { rank: 2 }, to: { rank: 1 } });
    const { sent } = await sentBy(async () => {
      expect(await reversed).toEqual({ items: [] });
      expect(await reversed.count()).toBe(0);
      expect(await reversed.first()).toBeUndefined();
      expect(await things.delete(key, { if: { n: between(2, 1) } }).catch(({ code }) => code)).toBe(
        'not-found',
      );
    }, refusal('ConditionalCheckFailedException'));
    expect(sent).toHaveLength(1);
  });

  test('an update with the item that was read only changes what differs', async () => {
    const read = { id: 'a', n: 1, version: 3, createdAt: 'x', updatedAt: 'y' };
    const { sent } = await sentBy(() => listed.update(key, { ...read, n: 2 }), { body: { Attributes: {} } });
    expect(JSON.parse(sent[0]?.body ?? '').ExpressionAttributeNames).toEqual(
      expect.not.objectContaining({ '#id': 'id', '#createdAt': 'createdAt' }),
    );
    expect(JSON.parse(sent[0]?.body ?? '').UpdateExpression).toMatch(/^SET #n = :v\d/);
  });

  const stamps = { version: 1, createdAt: '', updatedAt: '' };
  function circularMerge(): object {
    const changes: Record<string, unknown> = {};
    changes.map = merge(changes);
    return changes;
  }
});

describe('what errors show', () => {
  const secret = 'tell nobody';
  const item = { pk: { S: 'a#' }, sk: { S: 'thing#' }, text: { S: secret } };
  const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

  test.each<[string, ScriptedResponse[], () => PromiseLike<unknown>]>([
    [
      'an unknown outcome',
      [reset, refusal('ConditionalCheckFailedException', { Item: item })],
      () => things.put({ ...key, ...stamps, text: secret }, { if: { text: 'x' } }),
    ],
    [
      'a failed condition',
      [refusal('ConditionalCheckFailedException', { Item: item })],
      () => things.update(key, { n: 1 }, { if: { text: secret } }),
    ],
    [
      'a refused value',
      [
        refusal('ValidationException', {
          message: `lower bound: AttributeValue: {S:${secret}}, [${secret}, ${secret}]`,
        }),
      ],
      () => things.get(key),
    ],
    [
      'a cancelled transaction',
      [
        refusal('TransactionCanceledException', {
          CancellationReasons: [{ Code: 'ValidationError', Message: `[${secret}]`, Item: item }],
        }),
      ],
      () => transaction(things.put.tx({ ...key, ...stamps, text: secret })),
    ],
  ])('%s shows no contents, however it is printed', async (_, responses, work) => {
    const { error } = await sentBy(work, ...responses);
    expect(error).toBeDefined();
    let each: unknown = error;
    while (each instanceof Error) {
      const shown = [inspect(each, { depth: 20 }), String(each), each.stack, JSON.stringify(each)].join();
      expect(shown).not.toContain(secret);
      each = each.cause;
    }
  });

  test.each<[string, string, ScriptedResponse]>([
    ['expired credentials', 'throttled', refusal('ExpiredTokenException')],
    ['a missing permission', 'misconfigured', refusal('AccessDeniedException')],
    ['a missing table', 'misconfigured', refusal('ResourceNotFoundException')],
    [
      'an update that makes the item too large',
      'item-too-large',
      refusal('ValidationException', {
        message: 'Item size to update has exceeded the maximum allowed size',
      }),
    ],
  ])('%s: %s', async (_, code, response) => {
    const { error } = await sentBy(() => things.update(key, { n: 1 }), response);
    expect(error).toMatchObject({ code, entity: 'thing', key });
  });

  test('a transaction that DynamoDB cancels for another reason than a condition names the write', async () => {
    const cancelled = (Code: string, Message = '') =>
      refusal('TransactionCanceledException', { CancellationReasons: [{ Code: 'None' }, { Code, Message }] });
    for (const [code, response] of [
      [
        'item-too-large',
        cancelled('ValidationError', 'Item size to update has exceeded the maximum allowed size'),
      ],
      ['misconfigured', cancelled('AccessDenied')],
      ['invalid-request', cancelled('ItemCollectionSizeLimitExceeded')],
    ] as const) {
      const { error } = await sentBy(
        () => transaction(things.put.tx({ ...key, ...stamps }), things.update.tx({ id: 'b' }, { n: 1 })),
        response,
      );
      expect(error).toMatchObject({ code: 'transaction-failed', index: 1, verb: 'update', cause: { code } });
    }
  });

  const stamps = { version: 1, createdAt: '', updatedAt: '' };
});
