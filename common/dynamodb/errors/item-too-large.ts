import { DynamoDBError } from './dynamodb-error.ts';

/** DynamoDB's limit on an item, attribute names included. */
export const maxItemBytes = 400 * 1024;

/** The item exceeds 400 KB. `bytes` is its size as DynamoDB counts it. */
export class ItemTooLarge extends DynamoDBError {
  readonly bytes: number;

  constructor(bytes: number) {
    super('item-too-large', `The item has ${bytes} bytes, the limit is ${maxItemBytes}`);
    this.bytes = bytes;
  }
}
