import { transaction } from '../../dynamodb/index.ts';
import { isHeld } from '../../lease/index.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scope } from './scope.ts';
import { isDone, readRecords, type TaskWithRecord } from './task-record.ts';
import { type WriteTask, writeOnce, writesOf } from './write.ts';

/**
 * Handles several events in one transaction. If it fails, the events handled before are left out; if it fails again,
 * because two events write the same item or one of them cannot be written, each is handled by itself.
 */
export async function writeTogether(tasks: readonly WriteTask[], scope: Scope): Promise<Outcome[]> {
  const unread: TaskWithRecord<WriteTask>[] = tasks.map((task) => ({ task }));
  if (await allWritten(unread, scope)) return tasks.map((task) => ({ task, done: true }));
  // A single task reads its record by itself.
  const withRecords = tasks.length < 2 ? unread : await readRecords(tasks, scope);
  const repeated = withRecords.filter(isDone);
  const left = withRecords.filter((one) => !isDone(one));
  const again = repeated.length > 0 && (await allWritten(left, scope));
  const rest = again
    ? left.map(({ task }) => ({ task, done: true }))
    : left.map(({ task, record }) => outcomeOf(task, () => writeOnce(task, scope, record)));
  return [...repeated.map(({ task }) => ({ task, done: false })), ...(await Promise.all(rest))];
}

async function allWritten(tasks: readonly TaskWithRecord<WriteTask>[], scope: Scope): Promise<boolean> {
  if (tasks.length < 2 || tasks.some(isLeased)) return false;
  try {
    const writes = await Promise.all(tasks.map(({ task, record }) => writesOf(task, scope, record)));
    await transaction(...writes.flat());
    return true;
  } catch {
    // Handling each by itself shows which one failed.
    return false;
  }
}

const isLeased = ({ record }: TaskWithRecord<WriteTask>): boolean =>
  record !== undefined && isHeld(record, Date.now());
