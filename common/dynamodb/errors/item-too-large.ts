import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** DynamoDB's limit on an item, attribute names included. */
export const maxItemBytes = 400 * 1024;

/** The item exceeds 400 KB. `bytes` is its size as DynamoDB counts it, if known. */
export class ItemTooLarge extends DynamoDBError {
  readonly bytes: number | undefined;

  constructor(bytes: number | undefined, subject: ErrorSubject = {}) {
    const size = bytes === undefined ? 'too many' : String(bytes);
    super('item-too-large', `The item has ${size} bytes, the limit is ${maxItemBytes}`, subject);
    this.bytes = bytes;
  }
}
