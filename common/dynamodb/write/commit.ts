import { randomUUID } from 'node:crypto';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Call } from '../connection/attempt.ts';
import { cancellationReasons, currentItem } from '../connection/cancellation.ts';
import { cancelledBecause } from '../connection/cancelled-because.ts';
import { sendDelete, sendGet, sendPut, sendTransactWrite, sendUpdate } from '../connection/operations.ts';
import { OutcomeUnknown } from '../errors/connection-errors.ts';
import { DynamoDBError } from '../errors/dynamodb-error.ts';
import { Refusal } from '../errors/refusal.ts';
import { type Item, writeToken } from '../model/item.ts';
import type { Action } from './action.ts';

const showOnRefusal = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** An operation; `commit` decides whether its request can be repeated. */
export type Operation = Omit<Call, 'effect'>;

/**
 * Performs one write, or several as one transaction.
 *
 * @returns the attributes in the response: after an update the new item, after a delete the old one, otherwise
 * `undefined`
 */
export async function commit(operation: Operation, actions: readonly Action[]): Promise<Item | undefined> {
  const [only] = actions;
  if (only === undefined) return undefined;
  if (actions.length === 1 && only.request.ConditionCheck === undefined) return commitOne(operation, only);
  return commitTogether(operation, actions);
}

async function commitOne(operation: Operation, action: Action): Promise<Item | undefined> {
  try {
    return await sendOne({ ...operation, effect: action.once === true ? 'once' : 'repeatable' }, action);
  } catch (error) {
    if (error instanceof OutcomeUnknown) return recognised(operation, action, error);
    if (error instanceof DynamoDBError) throw action.explained?.(error) ?? error;
    if (!(error instanceof Refusal)) throw error;
    const current = currentItem(error.cause);
    if (!error.afterLoss) throw action.refused(current);
    if (action.token !== undefined && current?.[writeToken] === action.token) return current;
    if (action.request.Delete !== undefined && current === undefined) return undefined;
    throw new OutcomeUnknown(operation);
  }
}

async function sendOne(call: Call, { request: { Put, Update, Delete } }: Action): Promise<Item | undefined> {
  if (Put !== undefined) await sendPut(call, { ...Put, ...showOnRefusal });
  if (Update !== undefined) {
    return (await sendUpdate(call, { ...Update, ReturnValues: 'ALL_NEW', ...showOnRefusal })).Attributes;
  }
  if (Delete !== undefined) {
    return (await sendDelete(call, { ...Delete, ReturnValues: 'ALL_OLD', ...showOnRefusal })).Attributes;
  }
  return undefined;
}

/**
 * A write whose response was lost succeeded if the item has its token. Otherwise another write may have followed.
 */
async function recognised(
  operation: Operation,
  { request, token }: Action,
  lost: OutcomeUnknown,
): Promise<Item> {
  const { Put, Update } = request;
  const Key = Put === undefined ? Update?.Key : keyOf(Put.Item ?? {});
  const TableName = (Put ?? Update)?.TableName;
  if (TableName === undefined || Key === undefined) throw lost;
  const reading: Call = { ...operation, effect: 'none' };
  const answer = await sendGet(reading, { TableName, Key, ConsistentRead: true }).catch(() => undefined);
  if (answer?.Item === undefined || answer.Item[writeToken] !== token) throw lost;
  return answer.Item;
}

function keyOf({ pk, sk }: Item): Item {
  return { pk, sk };
}

/** Performs several writes atomically. @throws the error of the first refused action */
export async function commitTogether(
  operation: Operation,
  actions: readonly Action[],
  refused: (index: number, why: Error) => Error = (_index, why) => why,
): Promise<undefined> {
  const input: TransactWriteCommandInput = {
    // The same for every attempt: DynamoDB performs transactions with the same token once.
    ClientRequestToken: randomUUID(),
    TransactItems: actions.map(({ request }) => showingCurrent(request)),
  };
  try {
    await sendTransactWrite({ ...operation, effect: 'repeatable' }, input);
    return undefined;
  } catch (error) {
    if (error instanceof DynamoDBError) throw onlyCandidate(actions, error, refused) ?? error;
    if (!(error instanceof Refusal)) throw error;
    const reasons = cancellationReasons(error.cause);
    const index = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
    const action = actions[index];
    if (action !== undefined) throw refused(index, action.refused(reasons[index]?.Item));
    const blamed = reasons.findIndex(({ Code = 'None' }) => Code !== 'None');
    const why = cancelledBecause(operation, reasons[blamed], error.cause);
    throw refused(Math.max(blamed, 0), actions[blamed]?.explained?.(why) ?? why);
  }
}

/** The action that an error without reasons is about, if only one can be. */
function onlyCandidate(
  actions: readonly Action[],
  error: DynamoDBError,
  refused: (index: number, why: Error) => Error,
): Error | undefined {
  const candidates = actions.flatMap(({ explained }, index) => {
    const why = explained?.(error) ?? error;
    return why === error ? [] : [{ index, why }];
  });
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? refused(only.index, only.why) : undefined;
}

function showingCurrent({ Put, Update, Delete, ConditionCheck }: Action['request']): Action['request'] {
  if (Put !== undefined) return { Put: { ...Put, ...showOnRefusal } };
  if (Update !== undefined) return { Update: { ...Update, ...showOnRefusal } };
  if (Delete !== undefined) return { Delete: { ...Delete, ...showOnRefusal } };
  return ConditionCheck === undefined ? {} : { ConditionCheck: { ...ConditionCheck, ...showOnRefusal } };
}
