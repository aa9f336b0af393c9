import { transaction } from '../../dynamodb/index.ts';
import { isDone, type Known, recordsOf } from './known.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scope } from './scope.ts';
import { type WriteTask, writeOnce, writesOf } from './write.ts';

/**
 * Handles several events in one transaction: one request where each by itself would take one. When that fails, those
 * that were handled before are left out; when it fails again, because two of them write one item or one of them
 * cannot be written, each is handled by itself.
 */
export async function writeTogether(tasks: readonly WriteTask[], scope: Scope): Promise<Outcome[]> {
  const fresh: Known<WriteTask>[] = tasks.map((task) => ({ task }));
  if (await allWritten(fresh, scope)) return tasks.map((task) => ({ task, done: true }));
  // One by itself finds its record when it meets it.
  const known = tasks.length < 2 ? fresh : await recordsOf(tasks, scope);
  const repeated = known.filter(isDone);
  const left = known.filter((one) => !isDone(one));
  const again = repeated.length > 0 && (await allWritten(left, scope));
  const rest = again
    ? left.map(({ task }) => ({ task, done: true }))
    : left.map(({ task, record }) => outcomeOf(task, () => writeOnce(task, scope, record)));
  return [...repeated.map(({ task }) => ({ task, done: false })), ...(await Promise.all(rest))];
}

async function allWritten(known: readonly Known<WriteTask>[], scope: Scope): Promise<boolean> {
  if (known.length < 2 || known.some(isClaimed)) return false;
  try {
    const writes = await Promise.all(known.map(({ task, record }) => writesOf(task, scope, record)));
    await transaction(...writes.flat());
    return true;
  } catch {
    // Which one stood in the way shows when each is handled by itself.
    return false;
  }
}

const isClaimed = ({ record }: Known<WriteTask>): boolean =>
  record !== undefined && record.claimedUntil > Date.now();
