import { DynamoDBError, type ErrorSubject } from './dynamodb-error.ts';

/** DynamoDB throttled the request, on every attempt. */
export class Throttled extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('throttled', 'DynamoDB throttled the request: try again later', subject);
  }
}

/**
 * DynamoDB did not respond, or failed, on every attempt. Nothing was changed, or the intended change was made.
 */
export class Unavailable extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('unavailable', 'DynamoDB did not respond: try again later', subject);
  }
}

/** The response to a write was lost, and the write may have succeeded: read before you repeat it. */
export class OutcomeUnknown extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('outcome-unknown', 'The write may have succeeded: read before you repeat it', subject);
  }
}

/** The signal of `withSignal` aborted before the request was sent, or while it only read. Nothing was changed. */
export class Aborted extends DynamoDBError {
  constructor(subject: ErrorSubject) {
    super('aborted', 'The work was aborted by its signal', subject);
  }
}

/** The request is invalid: an option that cannot work, or a request that DynamoDB refuses. */
export class InvalidRequest extends DynamoDBError {
  constructor(problem: string, subject: ErrorSubject = {}) {
    super('invalid-request', problem, subject);
  }
}

/** The process or the account is not set up: a variable, a `configure…` call, a table or a permission is missing. */
export class Misconfigured extends DynamoDBError {
  constructor(message: string, subject: ErrorSubject = {}) {
    super('misconfigured', message, subject);
  }
}
