import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBError } from '../errors/dynamodb-error.ts';
import type { StaleRead } from '../errors/stale-read.ts';
import type { Item } from '../model/item.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write to one item: alone it is a request of its own, with others it is an request of a transaction. */
export interface Action {
  readonly request: TransactItem;
  /** The token it writes, by which a repeated request recognises its own work; none when it writes no item. */
  readonly token?: string;
  /** The unique field of which it takes or frees a value. */
  readonly unique?: string;
  /** Whether doing it twice would not be the same as doing it once: then it is not sent again when its answer is lost. */
  readonly once?: boolean;
  /** What it means that its condition did not hold, given the item as it is (not there: `undefined`). */
  refused(current: Item | undefined): DynamoDBError | StaleRead;
}
