import { changedTables, type IndexChange, indexChanges } from './index-changes.ts';
import type { Plan } from './plan.ts';
import { tableWithIndexes } from './table-with-indexes.ts';
import type { Resource, Template } from './template.ts';

/** An update of a stack that changes at most one index of each table. */
export interface IndexStep {
  /** What it does, such as `UsersTable creates byCity`. */
  changes: string[];
  template: Template;
}

/** A table with the index changes that its updates make in sequence. */
interface ChangedTable {
  id: string;
  /** The version of the table that the updates start from, and the other one of the plan. */
  from: Resource;
  other: Resource;
  changes: IndexChange[];
}

const describe = ({ kind, index }: IndexChange): string => `${kind} ${index.IndexName}`;

/** The updates of a template that make the index changes of all tables, the n-th of each in the n-th update. */
function updatesOf(template: Template, tables: readonly ChangedTable[]): IndexStep[] {
  const count = Math.max(0, ...tables.map(({ changes }) => changes.length));
  return Array.from({ length: count }, (_step, step) => ({
    changes: tables.flatMap(({ id, changes }) =>
      changes.slice(step, step + 1).map((change) => `${id} ${describe(change)}`),
    ),
    template: {
      ...template,
      Resources: {
        ...template.Resources,
        ...Object.fromEntries(
          tables.map(({ id, from, other, changes }) => [
            id,
            tableWithIndexes(from, other, changes.slice(0, step + 1)),
          ]),
        ),
      },
    },
  }));
}

/** The tables of a plan that some of its index changes remain for. */
function tablesOf(
  plan: Plan,
  packaged: Template,
  choose: (changes: IndexChange[]) => IndexChange[],
): { id: string; before: Resource; after: Resource; changes: IndexChange[] }[] {
  return changedTables(plan).flatMap((id) => {
    const [before, after] = [plan.deployed?.Resources[id], packaged.Resources[id]];
    const changes = choose(indexChanges(before, after));
    return before && after && changes.length > 0 ? [{ id, before, after, changes }] : [];
  });
}

/**
 * Splits the index changes of a deployment: AWS creates or deletes one index of a table per update. Returns the updates that
 * come before the deployment, which makes the last change of each table. Indexes are created before others are deleted.
 */
export function stepsBeforeDeployment(plan: Plan, packaged: Template): IndexStep[] {
  const tables = tablesOf(plan, packaged, (changes) => changes.slice(0, -1));
  return updatesOf(
    plan.deployed ?? { Resources: {} },
    tables.map(({ id, before, after, changes }) => ({ id, from: before, other: after, changes })),
  );
}

/**
 * Splits the index changes of a rollback. Returns the updates that come before the one to the earlier template. The code
 * that uses an index is replaced before the index is deleted.
 */
export function stepsBeforeRollback(plan: Plan, earlier: Template): IndexStep[] {
  const created = tablesOf(plan, earlier, (all) => all.filter(({ kind }) => kind === 'creates').slice(0, -1));
  const deleted = tablesOf(plan, earlier, (all) => all.filter(({ kind }) => kind === 'deletes'));
  const creations = updatesOf(
    plan.deployed ?? { Resources: {} },
    created.map(({ id, before, after, changes }) => ({ id, from: before, other: after, changes })),
  );
  if (deleted.length === 0) return creations;
  const kept = deleted.map(({ id, before, after, changes }) => {
    const back = changes.map(({ index }) => ({ kind: 'creates', index }) as const);
    return { id, from: tableWithIndexes(after, before, back), other: before, changes };
  });
  const everythingElse = {
    ...earlier,
    Resources: { ...earlier.Resources, ...Object.fromEntries(kept.map(({ id, from }) => [id, from])) },
  };
  return [
    ...creations,
    { changes: ['rolling back all but the deletion of indexes'], template: everythingElse },
    // The last one is the update to the earlier template itself.
    ...updatesOf(everythingElse, kept).slice(0, -1),
  ];
}

/** Says for each table which indexes a plan changes, if these take more than one update. */
export const describeIndexChanges = (plan: Plan, packaged: Template): string[] =>
  tablesOf(plan, packaged, (changes) => (changes.length > 1 ? changes : [])).map(
    ({ id, changes }) =>
      `  ${id} ${changes.map(describe).join(', ')}: ${changes.length} updates in sequence, as AWS changes one index at a time`,
  );
