import { Refusal } from './refusal.ts';

/** Runs a command's body. Prints each {@link Refusal} as one line and sets the exit code; rethrows any other error. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const refusals = errors.filter((one) => one instanceof Refusal);
    if (refusals.length < errors.length) throw error;
    for (const message of new Set(refusals.map((refusal) => refusal.message))) console.error(message);
    process.exitCode = refusals[0]?.exitCode;
  }
}
