import type { ErrorSubject } from './dynamodb-error.ts';
import { InvalidItem } from './invalid-item.ts';

/** A stored item does not match its schema: a fault of the data, not of the caller. */
export class InvalidStoredItem extends InvalidItem {
  constructor(path: string, problem: string, subject: ErrorSubject = {}) {
    super(path, problem, subject, 'invalid-stored-item');
  }
}
