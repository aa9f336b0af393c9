import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** DynamoDB turned the request away for load, and went on doing so through every retry. */
export class Throttled extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('throttled', 'DynamoDB is throttling requests', subject);
  }
}

/** DynamoDB did not answer, or failed on its side, through every retry. Nothing was changed, or the same thing was. */
export class Unavailable extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('unavailable', 'DynamoDB did not answer', subject);
  }
}

/** A write was sent and its answer was lost, and whether it was done cannot be told: read before repeating it. */
export class OutcomeUnknown extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('outcome-unknown', 'The write may or may not have been done', subject);
  }
}

/** DynamoDB refused the request as such: a missing table, missing rights, a request it finds malformed. */
export class InvalidRequest extends DynamoDBError {
  constructor(reason: string, subject: ErrorSubject) {
    super('invalid-request', `DynamoDB refused the request: ${reason}`, subject);
  }
}

/** The process is not set up: a variable of the environment or a `configure…` call is missing. */
export class Misconfigured extends DynamoDBError {
  constructor(message: string) {
    super('misconfigured', message);
  }
}
