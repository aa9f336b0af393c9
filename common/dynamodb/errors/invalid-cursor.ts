import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** The cursor is not one that this pattern gave to this caller, or not one at all. */
export class InvalidCursor extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('invalid-cursor', 'The cursor does not belong to this question', subject);
  }
}
