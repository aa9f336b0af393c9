/** DynamoDB refused a write: a condition did not hold, or it cancelled a transaction. Verbs turn it into their errors. */
export class Refusal extends Error {
  /** Whether an earlier attempt may have succeeded: then the refusal may be its consequence. */
  readonly afterLoss: boolean;

  constructor(cause: Error, afterLoss: boolean) {
    super(cause.message, { cause });
    this.name = cause.name;
    this.afterLoss = afterLoss;
  }
}
