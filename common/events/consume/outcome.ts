import type { Task } from './task.ts';

/** What became of a task: `done` is false when it had been handled before. */
export type Outcome = { readonly task: Task } & ({ readonly done: boolean } | { readonly error: unknown });

/** What became of one task that is handled by itself. */
export async function outcomeOf(task: Task, work: () => Promise<boolean>): Promise<Outcome> {
  try {
    return { task, done: await work() };
  } catch (error) {
    return { task, error };
  }
}
