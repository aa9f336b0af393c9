import type { Task } from './task.ts';

/** The outcome of a task: `done` is false when it had been handled before. */
export type Outcome = { readonly task: Task } & ({ readonly done: boolean } | { readonly error: unknown });

/** Runs one task and turns what it throws into an outcome. */
export async function outcomeOf(task: Task, work: () => Promise<boolean>): Promise<Outcome> {
  try {
    return { task, done: await work() };
  } catch (error) {
    return { task, error };
  }
}
