import { DynamoDBError, type ErrorCode, type ErrorSubject } from './dynamodb-error.ts';

/** An item has a value that cannot be stored. `path` names its field; the value itself never appears. */
export class InvalidItem extends DynamoDBError {
  readonly path: string;

  constructor(path: string, problem: string, subject: ErrorSubject = {}, code: ErrorCode = 'invalid-item') {
    super(code, path === '' ? `The item ${problem}` : `"${path}" ${problem}`, subject);
    this.path = path;
  }
}
