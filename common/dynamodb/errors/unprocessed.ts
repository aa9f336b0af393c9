import type { Item } from '../model/item.ts';
import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** Some of several items were not processed, despite retries. All others were. */
export class Unprocessed extends DynamoDBError {
  /** The keys of the unprocessed items, in the order given. */
  readonly undone: readonly Item[];

  constructor(undone: readonly Item[], subject: ErrorSubject) {
    super(
      'unprocessed',
      `${undone.length} items of ${subject.entity} were not processed: try those again`,
      subject,
    );
    this.undone = undone;
  }
}
