import type { Handled } from './handled-events.ts';
import type { Scope } from './scope.ts';
import type { Task } from './task.ts';

/** A task and the record of how far its event, or its subject, has been handled. */
export interface TaskWithRecord<T extends Task> {
  readonly task: T;
  readonly record?: Handled | undefined;
}

/** Reads the records of all tasks in one request. */
export async function readRecords<T extends Task>(
  tasks: readonly T[],
  scope: Scope,
): Promise<TaskWithRecord<T>[]> {
  const keys = tasks.map(({ of }) => ({ consumer: scope.consumer, of }));
  const records = await scope.records.getMany(keys, { consistent: true });
  return tasks.map((task, index) => ({ task, record: records[index] }));
}

/** Whether the event, or a later one of its subject, has been handled before. */
export const isDone = ({ task, record }: TaskWithRecord<Task>): boolean =>
  record !== undefined && record.done >= task.event.sequence;
