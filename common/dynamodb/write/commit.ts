import { randomUUID } from 'node:crypto';
import type { Call } from '../connection/attempt.ts';
import { Refusal } from '../connection/attempt.ts';
import { OutcomeUnknown } from '../connection/failure.ts';
import { sendDelete, sendPut, sendTransactWrite, sendUpdate } from '../connection/operations.ts';
import { type Item, writeToken } from '../entity/item.ts';
import type { Part } from './part.ts';

const showOnRefusal = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** Who asks, as every verb knows it; whether a request may be repeated is decided here. */
export type Asker = Omit<Call, 'repeatable'>;

/**
 * Does one write, or several as one transaction.
 *
 * @returns the attributes that the write gave back: of an update the item after, of a delete the item before, of
 * anything else nothing.
 */
export async function commit(asker: Asker, parts: readonly Part[]): Promise<Item | undefined> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return commitOne(asker, only);
  await commitTogether(asker, parts);
  return undefined;
}

async function commitOne(asker: Asker, part: Part): Promise<Item | undefined> {
  const call: Call = { ...asker, repeatable: true };
  const { Put, Update, Delete } = part.action;
  try {
    if (Put !== undefined) await sendPut(call, { ...Put, ...showOnRefusal });
    if (Update !== undefined) {
      return (await sendUpdate(call, { ...Update, ReturnValues: 'ALL_NEW', ...showOnRefusal })).Attributes;
    }
    if (Delete !== undefined) {
      return (await sendDelete(call, { ...Delete, ReturnValues: 'ALL_OLD', ...showOnRefusal })).Attributes;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const current = itemOf(error.cause);
    if (error.afterLoss) {
      if (part.token !== undefined && current?.[writeToken] === part.token) return current;
      if (Delete !== undefined && current === undefined) return undefined;
      throw new OutcomeUnknown({ ...asker, cause: error.cause });
    }
    throw part.refused(current);
  }
}

async function commitTogether(asker: Asker, parts: readonly Part[]): Promise<void> {
  const input = {
    // The same for every attempt: DynamoDB does a transaction of one token once, however often it is sent.
    ClientRequestToken: randomUUID(),
    TransactItems: parts.map(({ action }) => showingCurrent(action)),
  };
  try {
    await sendTransactWrite({ ...asker, repeatable: true }, input);
  } catch (error) {
    throw error instanceof Refusal ? whyCancelled(error, parts) : error;
  }
}

function whyCancelled(refusal: Refusal, parts: readonly Part[]): unknown {
  const reasons = reasonsOf(refusal.cause);
  const index = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  return parts[index]?.refused(reasons[index]?.Item) ?? refusal.cause;
}

function showingCurrent({ Put, Update, Delete, ConditionCheck }: Part['action']): Part['action'] {
  if (Put !== undefined) return { Put: { ...Put, ...showOnRefusal } };
  if (Update !== undefined) return { Update: { ...Update, ...showOnRefusal } };
  if (Delete !== undefined) return { Delete: { ...Delete, ...showOnRefusal } };
  return ConditionCheck === undefined ? {} : { ConditionCheck: { ...ConditionCheck, ...showOnRefusal } };
}

interface Reason {
  readonly Code?: string;
  readonly Item?: Item;
}

function itemOf(cause: unknown): Item | undefined {
  return isRecord(cause) && isRecord(cause.Item) ? cause.Item : undefined;
}

function reasonsOf(cause: unknown): readonly Reason[] {
  return isRecord(cause) && Array.isArray(cause.CancellationReasons) ? cause.CancellationReasons : [];
}

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
