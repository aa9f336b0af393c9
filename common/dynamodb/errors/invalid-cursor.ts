import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** The cursor was not issued for this query and this caller, or has been altered. */
export class InvalidCursor extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super(
      'invalid-cursor',
      'The cursor does not belong to this query: start again from the first page',
      subject,
    );
  }
}
