import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvalidRequest, OutcomeUnknown, Throttled, Unavailable } from '../errors/connection-errors.ts';
import { DynamoDBError, type ErrorSubject } from '../errors/dynamodb-error.ts';
import { Refusal } from '../errors/refusal.ts';
import { classify, isError } from './classify.ts';
import { connection } from './connection.ts';

/**
 * An operation as it is sent: who performs it, for errors and observations, and whether it can be repeated.
 */
export interface Call {
  readonly entity: string;
  readonly verb: string;
  readonly table: string;
  readonly key?: Readonly<Record<string, unknown>>;
  /** The effect of sending the request again after it may have succeeded; `once` forbids that. */
  readonly effect: 'none' | 'repeatable' | 'once';
}

const answers = new Set(['ConditionalCheckFailedException', 'TransactionCanceledException']);
const firstPause = 25;
const longestPause = 2_000;

interface MeteredOutput {
  ConsumedCapacity?:
    | { CapacityUnits?: number | undefined }
    | { CapacityUnits?: number | undefined }[]
    | undefined;
}

/**
 * Sends a request until DynamoDB responds. Pauses between attempts for a random time, whose upper bound doubles.
 *
 * @throws Refusal if a condition does not hold or a transaction is cancelled; any other failure is a `DynamoDBError`
 */
export async function attempt<Output extends MeteredOutput>(
  call: Call,
  send: (client: DynamoDBClient) => Promise<Output>,
): Promise<Output> {
  const { client, attempts: most, random, pause, now } = connection();
  const started = now();
  let lost = false;
  for (let attempts = 1; ; attempts++) {
    try {
      const output = await send(client());
      report(call, attempts, started, output);
      return output;
    } catch (error) {
      const verdict = classify(error);
      if (verdict === 'lost') lost = true;
      const again = verdict === 'throttled' || (verdict === 'lost' && call.effect !== 'once');
      if (!again || attempts >= most) {
        report(call, attempts, started, {}, error);
        throw translate(call, verdict, lost, error);
      }
      await pause(random() * Math.min(longestPause, firstPause * 2 ** (attempts - 1)));
    }
  }
}

function translate(call: Call, verdict: string, lost: boolean, cause: unknown): unknown {
  if (!isError(cause)) return cause;
  if (verdict === 'refused' && answers.has(cause.name)) return new Refusal(cause, lost);
  const subject: ErrorSubject = { entity: call.entity, ...(call.key && { key: call.key }), cause };
  if (cause instanceof DynamoDBError) return cause.about(subject);
  if (lost && verdict !== 'refused' && call.effect !== 'none') return new OutcomeUnknown(subject);
  if (lost && verdict !== 'refused') return new Unavailable(subject);
  if (verdict === 'throttled') return new Throttled(subject);
  return '$fault' in cause
    ? new InvalidRequest(`DynamoDB refused the request: ${cause.name}: ${cause.message}`, subject)
    : cause;
}

function report(call: Call, attempts: number, started: number, output: MeteredOutput, error?: unknown): void {
  const { observe, now } = connection();
  if (observe === undefined) return;
  const consumed = [output.ConsumedCapacity ?? []].flat();
  observe({
    entity: call.entity,
    verb: call.verb,
    table: call.table,
    milliseconds: now() - started,
    attempts,
    capacityUnits: consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0),
    ...(isError(error) && { failure: error.name }),
  });
}
