import { randomUUID } from 'node:crypto';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Call, Refusal } from '../connection/attempt.ts';
import { cancellationReasons, currentItem } from '../connection/cancellation.ts';
import { OutcomeUnknown } from '../errors/connection-errors.ts';
import { sendDelete, sendGet, sendPut, sendTransactWrite, sendUpdate } from '../connection/operations.ts';
import { type Item, writeToken } from '../model/item.ts';
import type { Part } from './action.ts';

const showOnRefusal = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** Who asks, as every verb knows it; whether a request may be repeated is decided here. */
export type Asker = Omit<Call, 'effect'>;

/**
 * Does one write, or several as one transaction.
 *
 * @returns the attributes that the write gave back: of an update the item after, of a delete the item before, of
 * anything else nothing.
 */
export async function commit(asker: Asker, parts: readonly Part[]): Promise<Item | undefined> {
  const [only] = parts;
  if (only === undefined) return undefined;
  if (parts.length === 1 && only.action.ConditionCheck === undefined) return commitOne(asker, only);
  return commitTogether(asker, parts);
}

async function commitOne(asker: Asker, part: Part): Promise<Item | undefined> {
  try {
    return await sendOne({ ...asker, effect: part.once === true ? 'once' : 'repeatable' }, part);
  } catch (error) {
    if (error instanceof OutcomeUnknown) return recognised(asker, part, error);
    if (!(error instanceof Refusal)) throw error;
    const current = currentItem(error.cause);
    if (!error.afterLoss) throw part.refused(current);
    if (part.token !== undefined && current?.[writeToken] === part.token) return current;
    if (part.action.Delete !== undefined && current === undefined) return undefined;
    throw new OutcomeUnknown({ ...asker, cause: error.cause });
  }
}

async function sendOne(call: Call, { action: { Put, Update, Delete } }: Part): Promise<Item | undefined> {
  if (Put !== undefined) await sendPut(call, { ...Put, ...showOnRefusal });
  if (Update !== undefined) {
    return (await sendUpdate(call, { ...Update, ReturnValues: 'ALL_NEW', ...showOnRefusal })).Attributes;
  }
  if (Delete !== undefined) {
    return (await sendDelete(call, { ...Delete, ReturnValues: 'ALL_OLD', ...showOnRefusal })).Attributes;
  }
  return undefined;
}

/** A write whose answer was lost was done if the item has its token. If not, another may have come after it. */
async function recognised(asker: Asker, { action, token }: Part, lost: OutcomeUnknown): Promise<Item> {
  const { Put, Update } = action;
  const Key = Put === undefined ? Update?.Key : keyOf(Put.Item ?? {});
  const TableName = (Put ?? Update)?.TableName;
  if (TableName === undefined || Key === undefined) throw lost;
  const reading: Call = { ...asker, effect: 'none' };
  const answer = await sendGet(reading, { TableName, Key, ConsistentRead: true }).catch(() => undefined);
  if (answer?.Item === undefined || answer.Item[writeToken] !== token) throw lost;
  return answer.Item;
}

function keyOf({ pk, sk }: Item): Item {
  return { pk, sk };
}

/** Does several writes, or none of them. @throws what the first refused part makes of its refusal */
export async function commitTogether(
  asker: Asker,
  parts: readonly Part[],
  refused: (index: number, why: Error) => Error = (_index, why) => why,
): Promise<undefined> {
  const input: TransactWriteCommandInput = {
    // The same for every attempt: DynamoDB does a transaction of one token once, however often it is sent.
    ClientRequestToken: randomUUID(),
    TransactItems: parts.map(({ action }) => showingCurrent(action)),
  };
  try {
    await sendTransactWrite({ ...asker, effect: 'repeatable' }, input);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reasons = cancellationReasons(error.cause);
    const index = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
    const part = parts[index];
    throw part === undefined ? error.cause : refused(index, part.refused(reasons[index]?.Item));
  }
}

function showingCurrent({ Put, Update, Delete, ConditionCheck }: Part['action']): Part['action'] {
  if (Put !== undefined) return { Put: { ...Put, ...showOnRefusal } };
  if (Update !== undefined) return { Update: { ...Update, ...showOnRefusal } };
  if (Delete !== undefined) return { Delete: { ...Delete, ...showOnRefusal } };
  return ConditionCheck === undefined ? {} : { ConditionCheck: { ...ConditionCheck, ...showOnRefusal } };
}
