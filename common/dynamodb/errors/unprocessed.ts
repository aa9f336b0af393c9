import type { Item } from '../model/item.ts';
import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** Some of many items were not done, whatever was tried. Everything that is not listed was done. */
export class Unprocessed extends DynamoDBError {
  /** The keys of what was not done, in the order given. */
  readonly undone: readonly Item[];

  constructor(undone: readonly Item[], subject: ErrorSubject) {
    super('unprocessed', `${undone.length} items of ${subject.entity} were not done`, subject);
    this.undone = undone;
  }
}
