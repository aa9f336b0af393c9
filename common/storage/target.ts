/** A bucket as its operations see it: what the code calls it, and its name in AWS. */
export interface Target {
  /** For errors: the environment variable. */
  readonly role: string;
  name(): string;
}
