import { DynamodbError, type ErrorSubject } from './dynamodb-error.ts';
import type { Item } from '../model/item.ts';

/** There is no item of this key (or its time is over). */
export class NotFound extends DynamodbError {
  constructor(subject: ErrorSubject) {
    super('not_found', `There is no such ${subject.entity}`, subject);
  }
}

/** There is an item of this key already. */
export class AlreadyExists extends DynamodbError {
  constructor(subject: ErrorSubject) {
    super('already_exists', `There is such a ${subject.entity} already`, subject);
  }
}

/** Another item has this value of a unique field. */
export class UniqueTaken extends DynamodbError {
  readonly field: string;

  constructor(field: string, subject: ErrorSubject) {
    super('unique_taken', `Another ${subject.entity} has this ${field}`, subject);
    this.field = field;
  }
}

/** The item's condition (`if`) does not hold. `current` is the item as it is; it is not shown when printed. */
export class ConditionFailed extends DynamodbError {
  declare readonly current: Item | undefined;

  constructor(current: Item | undefined, subject: ErrorSubject) {
    super('condition_failed', `The condition on the ${subject.entity} does not hold`, subject);
    hide(this, current);
  }
}

/** The item has another version than the one insisted on. `current` is the item as it is, not shown when printed. */
export class VersionConflict extends DynamodbError {
  declare readonly current: Item | undefined;

  constructor(current: Item | undefined, subject: ErrorSubject) {
    super('version_conflict', `The ${subject.entity} has been changed by somebody else`, subject);
    hide(this, current);
  }
}

function hide(error: DynamodbError, current: Item | undefined): void {
  Object.defineProperty(error, 'current', { value: current, enumerable: false });
}
