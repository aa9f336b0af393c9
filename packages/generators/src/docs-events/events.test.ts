import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { eventType, listen } from '@moim/common/events';
import * as z from 'zod';
import { catalogue } from './catalogue.ts';
import { contractFaults } from './contracts.ts';
import { type Declared, declaredEvents } from './declared.ts';

let declared: Declared[];

beforeAll(async () => {
  declared = await declaredEvents();
});

test('docs/events-catalogue.md is up to date (otherwise run: npm run docs:events)', async () => {
  const committed = await readFile(join(import.meta.dirname, '../../../../docs/events-catalogue.md'), 'utf8');
  expect(committed).toBe(catalogue(declared));
});

test('every listener reads every version of its event, and a service emits that event', () => {
  expect(contractFaults(declared)).toEqual([]);
});

test('reports listeners that cannot read an event, and events with the wrong name', () => {
  const paid = (version: number) =>
    eventType('orders.order.paid', {
      version,
      summary: 'Paid.',
      data: z.strictObject({ total: z.int() }),
      example: { total: 1 },
    });
  const act = async (): Promise<void> => {};
  const faults = contractFaults([
    { service: 'orders', emits: [paid(1), paid(2)], listeners: [] },
    { service: 'shop', emits: [paid(1)], listeners: [] },
    {
      service: 'a',
      emits: [],
      listeners: [listen('orders.order.paid', { versions: { 1: z.unknown() }, act })],
    },
    {
      service: 'b',
      emits: [],
      listeners: [
        listen('orders.order.paid', {
          versions: { 1: z.object({ total: z.string() }), 2: z.unknown() },
          act,
        }),
        listen('orders.order.lost', { versions: { 1: z.unknown() }, act }),
      ],
    },
  ]);
  expect(faults).toEqual([
    "shop emits orders.order.paid, which has another service's name",
    'a: version 2 of orders.order.paid is unknown; this listener reads: 1',
    expect.stringContaining('b: the data of orders.order.paid version 1 does not match its schema: total'),
    expect.stringContaining('b: the data of orders.order.paid version 1 does not match its schema: total'),
    'b listens to orders.order.lost, which no service emits',
  ]);
});
