/** Why an upload cannot be used. Apps switch on these, so they are stable. */
export const failureReasons = [
  'empty',
  'wrong-size',
  'wrong-type',
  'wrong-hash',
  'unsupported-format',
  'damaged',
  'too-many-pixels',
  'processing-failed',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** The uploaded bytes cannot be used, so a retry would not help: the file fails with this reason. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}
