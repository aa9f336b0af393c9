import { useTestTable } from '@moim/testing';
import { add, entity } from '../../dynamodb/index.ts';
import { handledEvents } from '../index.ts';

/** The effect of events in these tests: a counter shows how often something was really done. */
export interface Counter {
  name: string;
  count: number;
  last?: string;
}

export const counters = entity<Counter>()('counter', { table: 'effects', key: { pk: ['name'] } });
export const handled = handledEvents('effects');

export const countOf = async (name: string): Promise<number> =>
  (await counters.get({ name }, { consistent: true }))?.count ?? 0;

export const count = (name: string, last?: string) =>
  counters.upsert.tx({ name }, { count: add(1), ...(last !== undefined && { last }) });

/** Gives the test file a table of its own. */
export const useOwnTable = (): Promise<void> => useTestTable(counters, handled);
