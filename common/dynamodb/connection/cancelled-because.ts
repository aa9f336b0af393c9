import { isError } from '../../aws-errors/index.ts';
import { AwsCause, withoutValues } from '../errors/aws-cause.ts';
import { InvalidRequest, Misconfigured, Throttled } from '../errors/connection-errors.ts';
import type { DynamoDBError, ErrorSubject } from '../errors/dynamodb-error.ts';
import { ItemTooLarge } from '../errors/item-too-large.ts';
import type { CancellationReason } from './cancellation.ts';

/** The error for an action on which DynamoDB cancelled a transaction, other than a condition that does not hold. */
export function cancelledBecause(
  { entity, key }: ErrorSubject,
  { Code = 'unknown reason', Message = '' }: CancellationReason = {},
  original: unknown,
): DynamoDBError {
  const subject: ErrorSubject = {
    ...(entity !== undefined && { entity }),
    ...(key !== undefined && { key }),
    ...(isError(original) && { cause: new AwsCause(original) }),
  };
  if (Message.includes('exceeded the maximum allowed size')) return new ItemTooLarge(undefined, subject);
  const description = `${Code}: ${withoutValues(Message)}`;
  switch (Code) {
    case 'AccessDenied':
      return new Misconfigured(`Check the permissions of this process: ${description}`, subject);
    case 'TransactionConflict':
    case 'ThrottlingError':
    case 'ProvisionedThroughputExceeded':
      return new Throttled(subject);
    default:
      return new InvalidRequest(`DynamoDB refused the request: ${description}`, subject);
  }
}
