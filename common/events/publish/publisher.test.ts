import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { beforeEach, expect, test } from '@jest/globals';
import * as z from 'zod';
import { entity } from '../../dynamodb/index.ts';
import { emit, emits, eventType, publisher } from '../index.ts';
import type { PutEvents } from './put-events.ts';

interface Parcel {
  id: string;
  weight: number;
  note?: string;
}

const parcels = entity<Parcel>()('parcel', { table: 'parcels', key: { pk: ['id'] } });
const weighed = eventType('parcels.parcel.weighed', {
  version: 1,
  summary: 'A parcel was put on the scales.',
  data: z.strictObject({ weight: z.number().positive() }),
  example: { weight: 1 },
});
const heavy = eventType('parcels.parcel.refused', {
  version: 1,
  summary: 'A parcel is too heavy.',
  data: z.strictObject({ weight: z.number(), note: z.string() }),
  example: { weight: 100, note: 'too heavy' },
});
const emitter = emits({ parcels }, [weighed, heavy], (change) => {
  if (change.kind === 'deleted') return [];
  const { id: subject, weight, note = '' } = change.new;
  const event = emit(weighed, { subject, data: { weight } });
  return weight > 50 ? [event, emit(heavy, { subject, data: { weight, note } })] : [event];
});

let sequence = 100;
const record = (weight: number, more: object = {}, note?: string) => {
  sequence += 1;
  const image = { _entity: { S: 'parcel' }, id: { S: 'p1' }, weight: { N: String(weight) }, ...more };
  const NewImage = note === undefined ? image : { ...image, note: { S: note } };
  return {
    eventID: `e${sequence}`,
    dynamodb: { SequenceNumber: String(sequence), ApproximateCreationDateTime: 1_700_000_000, NewImage },
  };
};

/** An EventBridge that accepts all entries but those for which `refuses` returns true. */
function bus(refuses: (entry: PutEventsRequestEntry, attempt: number) => boolean = () => false) {
  const taken: { id: string; type: string; [name: string]: unknown }[] = [];
  const requests: number[] = [];
  const put: PutEvents = async (entries) => {
    requests.push(entries.length);
    return entries.map((entry) => {
      if (refuses(entry, requests.length)) return { ErrorCode: 'InternalFailure' };
      taken.push(JSON.parse(entry.Detail ?? ''));
      return { EventId: 'x' };
    });
  };
  return { put, taken, requests };
}

beforeEach(() => {
  process.env.EVENT_BUS_NAME = 'moim-test';
});

test('an event carries the id of the request that caused it, its subject and its sequence', async () => {
  const { put, taken } = bus();
  const given = record(3, { _cause: { S: 'request-1' } });
  expect(await publisher(emitter, put)({ Records: [given] })).toEqual({ batchItemFailures: [] });
  expect(taken).toEqual([
    {
      id: expect.stringMatching(/^[\w-]{22}$/),
      type: 'parcels.parcel.weighed',
      version: 1,
      time: '2023-11-14T22:13:20.000Z',
      correlationId: 'request-1',
      subject: 'p1',
      sequence: String(sequence).padStart(40, '0'),
      data: { weight: 3 },
    },
  ]);
});

test('a record published again gives the same ids, and two events of one record have different ones', async () => {
  const given = record(60, {}, 'oh');
  const { put, taken } = bus();
  await publisher(emitter, put)({ Records: [given] });
  await publisher(emitter, put)({ Records: [given] });
  const ids = taken.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(ids.slice(2));
  expect(new Set(ids).size).toBe(2);
  // No request caused it, so it is its own cause.
  expect(taken.map(({ correlationId }) => correlationId)).toEqual(ids);
});

test('only the entries that were not accepted are sent again', async () => {
  let refusals = 0;
  const { put, taken, requests } = bus(
    (entry) => (entry.Detail ?? '').includes('"weight":2') && refusals++ < 2,
  );
  const Records = [record(1), record(2), record(3)];
  expect(await publisher(emitter, put)({ Records })).toEqual({ batchItemFailures: [] });
  expect(requests).toEqual([3, 1, 1]);
  expect(taken).toHaveLength(3);
});

test('the first record that is never accepted is reported, and no request after its own is sent', async () => {
  const { put, requests } = bus((entry) => (entry.Detail ?? '').includes('"weight":2'));
  const Records = [record(1), record(2), ...Array.from({ length: 12 }, () => record(5))];
  const answer = await publisher(emitter, put)({ Records });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: Records[1]?.dynamodb.SequenceNumber }] });
  expect(requests).toEqual([10, 1, 1, 1]);
});

test('a record whose data does not match its schema stops the batch after the records before it are published', async () => {
  const { put, taken } = bus();
  const Records = [record(1), record(-1), record(2)];
  const answer = await publisher(emitter, put)({ Records });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: Records[1]?.dynamodb.SequenceNumber }] });
  expect(taken.map(({ data }) => data)).toEqual([{ weight: 1 }]);
});

test('a failing record throws if it is the first of several, so that Lambda bisects the batch, and is reported if it is alone', async () => {
  const { put } = bus();
  const [broken, good] = [record(-1), record(1)];
  await expect(publisher(emitter, put)({ Records: [broken, good] })).rejects.toThrow('cannot be published');
  const answer = await publisher(emitter, put)({ Records: [broken] });
  expect(answer.batchItemFailures).toHaveLength(1);
});

test('an unreachable bus fails the batch from its first event on', async () => {
  const put: PutEvents = () => Promise.reject(new Error('ECONNREFUSED'));
  const skipped = { dynamodb: { SequenceNumber: '1', NewImage: { _entity: { S: 'other' } } } };
  const good = record(1);
  const answer = await publisher(emitter, put)({ Records: [skipped, good] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: good.dynamodb.SequenceNumber }] });
});

test('a request stays under 256 KiB', async () => {
  const { put, requests } = bus();
  const note = 'x'.repeat(100 * 1024);
  await publisher(
    emitter,
    put,
  )({ Records: [record(60, {}, note), record(60, {}, note), record(60, {}, note)] });
  // Each record gives a small and a large event; the third large one does not fit.
  expect(requests).toEqual([5, 1]);
});

test('an event type with a malformed name or an example that its schema refuses fails when it is declared', () => {
  const how = { version: 1, summary: '', data: z.string(), example: 'x' };
  expect(() => eventType('deleted', how)).toThrow();
  expect(() => eventType('a.b.c', { ...how, version: 0 })).toThrow();
  expect(() => eventType('a.b.c', { ...how, data: z.string().min(2) })).toThrow();
});
