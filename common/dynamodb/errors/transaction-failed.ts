import { DynamoDBError } from './dynamodb-error.ts';

/** A transaction was not done, nothing of it. `index` and `verb` say which of its writes stood in the way, `cause` why. */
export class TransactionFailed extends DynamoDBError {
  /** Which of the writes given, from 0. */
  readonly index: number;
  /** What that was to do: `update`, … */
  readonly verb: string;

  constructor(index: number, verb: string, entity: string, cause: Error) {
    const key = cause instanceof DynamoDBError ? cause.key : undefined;
    super(
      'transaction-failed',
      `The transaction failed: ${verb} of ${entity} (number ${index + 1}): ${cause.message}`,
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
