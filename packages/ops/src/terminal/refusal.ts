/**
 * How a command ends:
 * 1 a fault of ours · 2 wrong use · 3 not agreed to · 4 the target is not ready · 5 AWS refused or failed.
 */
export const exitCodes = { wrongUse: 2, notAgreed: 3, notReady: 4, failed: 5 } as const;

/** A reason not to go on that the person at the terminal can mend: one line that says what is wrong and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode: number;

  constructor(kind: keyof typeof exitCodes, message: string, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCodes[kind];
  }
}
