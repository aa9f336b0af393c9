import { add, entity } from '@moim/common/dynamodb';
import { handledEvents, listen } from '@moim/common/events';
import * as z from 'zod';

/** The effects of the storm's events. They cover every kind of listener and reveal any loss or repetition. */
export interface Tally {
  name: string;
  count?: number;
  latest?: string;
}

export const tallies = entity<Tally>()('tally', { table: 'storm', key: { pk: ['name'] } });
export const handled = handledEvents('storm');

const named = z.object({ name: z.string() });

export const listeners = [
  listen('storm.thing.counted', {
    versions: { 1: named },
    write: ({ data }) => [tallies.upsert.tx({ name: data.name }, { count: add(1) })],
  }),
  listen('storm.thing.replaced', {
    versions: { 1: named },
    ordered: true,
    write: ({ data, sequence }) => [
      tallies.upsert.tx({ name: data.name }, { count: add(1), latest: sequence }),
    ],
  }),
  listen('storm.thing.noted', {
    versions: { 1: named },
    act: async ({ data, sequence }) => {
      await tallies.put({ name: data.name, latest: sequence });
    },
  }),
];
