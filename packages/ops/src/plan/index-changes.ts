import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../terminal/refusal.ts';
import type { Plan } from './plan.ts';
import type { Json, Resource } from './template.ts';

/** An index of a table as its template has it. */
export interface Index {
  [property: string]: Json;
  IndexName: string;
}

const isIndex = (value: Json): value is Index =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.IndexName === 'string';

/** The global secondary indexes of a table, by name. */
export function indexesOf(table: Resource | undefined): Map<string, Index> {
  const indexes = table?.Properties?.GlobalSecondaryIndexes;
  if (!Array.isArray(indexes)) return new Map();
  return new Map(indexes.filter(isIndex).map((index) => [index.IndexName, index]));
}

const shapeOf = ({ KeySchema = null, Projection = null }: Index): Json => ({ KeySchema, Projection });

/** A change of one index, which takes an update of the table of its own. */
export interface IndexChange {
  kind: 'creates' | 'deletes';
  index: Index;
}

/** The indexes that DynamoDB creates and deletes to get from one version of a table to another, creations first. */
export function indexChanges(deployed: Resource | undefined, packaged: Resource | undefined): IndexChange[] {
  const [before, after] = [indexesOf(deployed), indexesOf(packaged)];
  const created = [...after.values()].filter(({ IndexName }) => !before.has(IndexName));
  const deleted = [...before.values()].filter(({ IndexName }) => !after.has(IndexName));
  return [
    ...created.map((index) => ({ kind: 'creates', index }) as const),
    ...deleted.map((index) => ({ kind: 'deletes', index }) as const),
  ];
}

/** The tables whose indexes a plan may change: those that it neither creates nor replaces. */
export const changedTables = ({ changes }: Plan): string[] =>
  changes.flatMap(({ id, type, effect }) =>
    type === 'AWS::DynamoDB::Table' && effect === 'changed' ? [id] : [],
  );

/** Refuses a plan that gives an index another key or projection: DynamoDB would have to delete it and build it again. */
export function refuseReplacedIndexes(
  plan: Plan,
  { Resources }: { Resources: Record<string, Resource> },
): void {
  for (const id of changedTables(plan)) {
    const before = indexesOf(plan.deployed?.Resources[id]);
    for (const index of indexesOf(Resources[id]).values()) {
      const old = before.get(index.IndexName);
      if (!old || isDeepStrictEqual(shapeOf(old), shapeOf(index))) continue;
      throw new Refusal(
        'not-ready',
        `${plan.service}'s ${id} gives the index ${index.IndexName} another key or projection. DynamoDB would delete it and ` +
          `build it again, and all queries of it would fail meanwhile. Give it a new name, such as ${index.IndexName}2, ` +
          'and deploy that: the old index is deleted when the new one is complete. Nothing was changed.',
      );
    }
  }
}
