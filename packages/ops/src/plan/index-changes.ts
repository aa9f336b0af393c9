import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../terminal/refusal.ts';
import type { Plan } from './plan.ts';
import type { Json, Template } from './template.ts';

function indexesOf(template: Template, id: string): Map<string, Json> {
  const indexes = template.Resources[id]?.Properties?.GlobalSecondaryIndexes;
  if (!Array.isArray(indexes)) return new Map();
  return new Map(
    indexes.flatMap((index) => {
      if (typeof index !== 'object' || index === null || Array.isArray(index)) return [];
      const { IndexName, KeySchema = null, Projection = null } = index;
      return typeof IndexName === 'string' ? [[IndexName, { KeySchema, Projection }] as const] : [];
    }),
  );
}

/** The indexes that DynamoDB has to create or delete to get from one template to another; a changed one counts as both. */
export function indexChanges(deployed: Template, packaged: Template, id: string): string[] {
  const [before, after] = [indexesOf(deployed, id), indexesOf(packaged, id)];
  const deleted = [...before.keys()].filter((name) => !isDeepStrictEqual(after.get(name), before.get(name)));
  const created = [...after.keys()].filter((name) => !isDeepStrictEqual(after.get(name), before.get(name)));
  return [...deleted.map((name) => `deletes ${name}`), ...created.map((name) => `creates ${name}`)];
}

/** Refuses a plan that creates or deletes more than one index of a table: AWS accepts one of them per update. */
export function requireOneIndexChange({ service, changes, deployed }: Plan, packaged: Template): void {
  if (!deployed) return;
  for (const { id, type, effect } of changes) {
    if (type !== 'AWS::DynamoDB::Table' || effect !== 'changed') continue;
    const steps = indexChanges(deployed, packaged, id);
    if (steps.length < 2) continue;
    throw new Refusal(
      'not-ready',
      `${service}'s ${id} ${steps.join(' and ')}, but AWS creates or deletes only one index of a table per update. ` +
        'Deploy these changes one at a time: leave the others out of the entity, deploy, add the next one. Nothing was changed.',
    );
  }
}
