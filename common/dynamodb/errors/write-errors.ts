import type { Item } from '../model/item.ts';
import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** No item has this key, or it has expired. */
export class NotFound extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('not-found', `The ${subject.entity} does not exist`, subject);
  }
}

/** An item with this key already exists. */
export class AlreadyExists extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('already-exists', `The ${subject.entity} already exists`, subject);
  }
}

/** Another item has the same value in a unique field. */
export class UniqueTaken extends DynamoDBError {
  readonly field: string;

  constructor(field: string, subject: ErrorSubject) {
    super('unique-taken', `Another ${subject.entity} has the same ${field}`, subject);
    this.field = field;
  }
}

/** The item does not meet the condition (`if`). `current` is the item as stored; it is not printed. */
export class ConditionFailed extends DynamoDBError {
  declare readonly current: Item | undefined;

  constructor(current: Item | undefined, subject: ErrorSubject) {
    super('condition-failed', `The condition on the ${subject.entity} does not hold`, subject);
    hide(this, current);
  }
}

/** The item has a different version. `current` is the item as stored; it is not printed. */
export class VersionConflict extends DynamoDBError {
  declare readonly current: Item | undefined;

  constructor(current: Item | undefined, subject: ErrorSubject) {
    super('version-conflict', `The ${subject.entity} has a different version: read it again`, subject);
    hide(this, current);
  }
}

function hide(error: DynamoDBError, current: Item | undefined): void {
  Object.defineProperty(error, 'current', { value: current, enumerable: false });
}
