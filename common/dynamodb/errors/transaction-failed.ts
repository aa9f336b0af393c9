import { DynamoDBError } from './dynamodb-error.ts';

/**
 * A transaction failed, and nothing was written. `index` and `verb` name the write that failed, `cause` the reason.
 */
export class TransactionFailed extends DynamoDBError {
  /** The position of the write, starting from 0. */
  readonly index: number;
  /** The write's verb: `update`, … */
  readonly verb: string;

  constructor(index: number, verb: string, entity: string, cause: Error) {
    const key = cause instanceof DynamoDBError ? cause.key : undefined;
    super(
      'transaction-failed',
      `The transaction failed at write ${index + 1}, ${verb} of ${entity}: ${cause.message}`,
      {
        entity,
        ...(key && { key }),
        cause,
      },
    );
    this.index = index;
    this.verb = verb;
  }
}
