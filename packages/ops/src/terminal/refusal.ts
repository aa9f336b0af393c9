/** The exit codes of refusals; 1 is a bug in the command itself. docs/deploy.md documents them. */
export const exitCodes = { 'wrong-use': 2, 'not-confirmed': 3, 'not-ready': 4, failed: 5 } as const;

/** An error that the operator can act on: its message says in one line what is wrong and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode: number;

  constructor(kind: keyof typeof exitCodes, message: string, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCodes[kind];
  }
}
