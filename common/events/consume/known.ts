import type { Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/** A task, and what is known of how far its events have been handled. */
export interface Known<T extends Task> {
  readonly task: T;
  readonly record?: Handled | undefined;
}

/** Reads the records of all tasks in one request. */
export async function recordsOf<T extends Task>(tasks: readonly T[], scope: Scope): Promise<Known<T>[]> {
  const keys = tasks.map(({ of }) => ({ consumer: scope.consumer, of }));
  const records = await scope.records.getMany(keys, { consistent: true });
  return tasks.map((task, index) => ({ task, record: records[index] }));
}

/** Whether the event, or a later one of its subject, has been handled before. */
export const isDone = ({ task, record }: Known<Task>): boolean =>
  record !== undefined && record.done >= task.event.sequence;
