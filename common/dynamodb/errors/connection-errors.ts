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

/** DynamoDB refused the request: a missing table or permission, or a malformed request. */
export class InvalidRequest extends DynamoDBError {
  constructor(problem: string, subject: ErrorSubject) {
    super('invalid-request', problem, subject);
  }
}

/** The process is not set up: an environment variable or a `configure…` call is missing. */
export class Misconfigured extends DynamoDBError {
  constructor(message: string) {
    super('misconfigured', message);
  }
}
