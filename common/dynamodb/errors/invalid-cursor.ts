import { DynamodbError, type ErrorSubject } from './dynamodb-error.ts';

/** The cursor is not one that this question gave to this caller, or not one at all. */
export class InvalidCursor extends DynamodbError {
  constructor(subject: ErrorSubject) {
    super('invalid_cursor', 'The cursor does not belong to this question', subject);
  }
}
