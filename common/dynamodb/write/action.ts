import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBError } from '../errors/dynamodb-error.ts';
import type { StaleRead } from '../errors/stale-read.ts';
import type { Item } from '../model/item.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write to one item: sent as a request of its own, or as an action of a transaction. */
export interface Action {
  readonly request: TransactItem;
  /**
   * The write token, by which a repeated request recognises its own work; `undefined` if it writes no item.
   */
  readonly token?: string;
  /** The unique field whose value it reserves or releases. */
  readonly unique?: string;
  /** Whether repeating it would change the result: then it is not sent again after its response is lost. */
  readonly once?: boolean;
  /** Adds what DynamoDB's error for an invalid action does not say. */
  explained?(error: DynamoDBError): DynamoDBError;
  /** The error for a failed condition, given the current item (`undefined` if there is none). */
  refused(current: Item | undefined): DynamoDBError | StaleRead;
}
