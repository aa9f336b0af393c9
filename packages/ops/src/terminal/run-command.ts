import { Refusal } from './refusal.ts';

/** Runs a command's body; a {@link Refusal}, or several that came side by side, become a line each and an exit code. */
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
