import { transaction } from '../../dynamodb/index.ts';
import type { Handled } from './handled-events.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scope } from './scope.ts';
import { type WriteTask, writeOnce, writesOf } from './write.ts';

/** A task, and what is known of how far its events have been handled. */
interface Known {
  readonly task: WriteTask;
  readonly record?: Handled | undefined;
}

/**
 * Handles several events in one transaction: one request where each by itself would take one. When that fails, those
 * that were handled before are left out; when it fails again, because two of them write one item or one of them
 * cannot be written, each is handled by itself.
 */
export async function writeTogether(tasks: readonly WriteTask[], scope: Scope): Promise<Outcome[]> {
  const fresh = tasks.map((task) => ({ task }));
  if (await allWritten(fresh, scope)) return tasks.map((task) => ({ task, done: true }));
  const known = await recordsOf(tasks, scope);
  const repeated = known.filter(isDone);
  const left = known.filter((one) => !isDone(one));
  const again = repeated.length > 0 && (await allWritten(left, scope));
  const rest = again
    ? left.map(({ task }) => ({ task, done: true }))
    : left.map(({ task, record }) => outcomeOf(task, () => writeOnce(task, scope, record)));
  return [...repeated.map(({ task }) => ({ task, done: false })), ...(await Promise.all(rest))];
}

const isDone = ({ task, record }: Known): boolean =>
  record !== undefined && record.done >= task.event.sequence;

async function recordsOf(tasks: readonly WriteTask[], scope: Scope): Promise<Known[]> {
  // One by itself finds its record when it meets it.
  if (tasks.length < 2) return tasks.map((task) => ({ task }));
  const keys = tasks.map(({ of }) => ({ consumer: scope.consumer, of }));
  const records = await scope.records.getMany(keys, { consistent: true });
  return tasks.map((task, index) => ({ task, record: records[index] }));
}

async function allWritten(known: readonly Known[], scope: Scope): Promise<boolean> {
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

const isClaimed = ({ record }: Known): boolean => record !== undefined && record.claimedUntil > Date.now();
