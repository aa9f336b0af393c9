import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** Something in an item cannot be stored as it is. `path` says where; the value itself is never shown. */
export class InvalidItem extends DynamoDBError {
  readonly path: string;

  constructor(path: string, problem: string, subject: ErrorSubject = {}) {
    super('invalid-item', path === '' ? `The item ${problem}` : `"${path}" ${problem}`, subject);
    this.path = path;
  }
}
