/** An error that the person at the terminal can fix. Its message says what is wrong and what to do. */
export class LocalFailure extends Error {
  override readonly name = 'LocalFailure';
}

/** The message of any thrown value, on one line. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, ' ').trim();
}
