import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** A key field is missing, empty or of the wrong type, or the key is too long. */
export class InvalidKey extends DynamoDBError {
  readonly field: string;

  constructor(field: string, problem: string, subject: ErrorSubject = {}) {
    super('invalid-key', `The key field "${field}" ${problem}`, subject);
    this.field = field;
  }
}
